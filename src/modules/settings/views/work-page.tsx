import { Notice, Press, Summary, Table, Time, type Html } from '#html'
import type { View } from '#kernel/web'
import { t } from '../words.ts'

type Piece = {
  id: string
  what: string
  since: Date
  tries: number
  why: string
  next: Date | null
}
type Letter = {
  id: string
  state: 'waiting' | 'sent' | 'bounced' | 'failed' | 'withheld'
  attempts: number
  why: string | null
  made_at: Date
  person: string | null
  name: string | null
  again: boolean
}
type Work = {
  post: {
    closed: 'no-server' | 'no-sender' | null
    counts: Partial<Record<'waiting' | 'sent' | 'bounced' | 'failed' | 'withheld', number>>
    troubled: Letter[]
  }
  told: { many: number; oldest: Date | null }
  work: { waiting: number; running: number; trying: Piece[]; givenUp: Piece[] }
}

export const WorkPage: View<Work> = ({ post, told, work }) => ({
  title: t('work.title'),
  lead: t('work.lead'),
  width: 'desk',
  main: (
    <>
      {post.closed !== null && (
        <Notice
          tone="attention"
          heading={t('post.closed')}
          text={t(`post.${post.closed}`, { count: post.counts.waiting ?? 0 })}
        />
      )}
      <h2>{t('work.jobs')}</h2>
      <Summary
        rows={[
          { name: t('work.waiting'), value: t('work.count', { count: work.waiting + told.many }) },
          { name: t('work.running'), value: t('work.count', { count: work.running }) },
          {
            name: t('work.oldest'),
            value:
              told.oldest === null ? t('work.none-waits') : <Time at={told.oldest} as="both" />,
          },
        ]}
      />
      {work.givenUp.length > 0 && <Pieces title={t('work.given-up')} pieces={work.givenUp} />}
      {work.trying.length > 0 && <Pieces title={t('work.trying')} pieces={work.trying} />}
      {work.givenUp.length + work.trying.length === 0 && <p>{t('work.all-well')}</p>}
      <h2>{t('post.title')}</h2>
      <Summary
        rows={(['waiting', 'sent', 'bounced', 'failed', 'withheld'] as const).map((state) => ({
          name: t(`letter.${state}`),
          value: t('post.count', { count: post.counts[state] ?? 0 }),
        }))}
      />
      {post.troubled.length > 0 && <Letters letters={post.troubled} />}
    </>
  ),
})

const Pieces = ({ title, pieces }: { title: string; pieces: Piece[] }): Html => (
  <Table
    caption={title}
    rows={pieces}
    columns={[
      { label: t('work.what'), head: true, show: (piece) => <code dir="ltr">{piece.what}</code> },
      { label: t('work.since'), show: (piece) => <Time at={piece.since} as="both" /> },
      { label: t('work.tries'), number: true, show: (piece) => piece.tries },
      { label: t('work.why'), show: (piece) => <bdi>{piece.why}</bdi> },
      {
        label: t('work.next'),
        show: (piece) =>
          piece.next === null ? (
            <Again to={`/desk/background/${piece.id}/again`} />
          ) : (
            <Time at={piece.next} as="both" />
          ),
      },
    ]}
  />
)

const Letters = ({ letters }: { letters: Letter[] }): Html => (
  <Table
    caption={t('post.troubled')}
    rows={letters}
    columns={[
      {
        label: t('post.to'),
        head: true,
        show: (letter) =>
          letter.person === null ? (
            t('post.somebody')
          ) : (
            <a href={`/desk/people/${letter.person}`}>
              {letter.name === '' ? t('post.somebody') : <bdi>{letter.name}</bdi>}
            </a>
          ),
      },
      { label: t('work.since'), show: (letter) => <Time at={letter.made_at} as="both" /> },
      { label: t('post.state'), show: (letter) => t(`letter.${letter.state}`) },
      { label: t('work.why'), show: (letter) => <bdi>{letter.why ?? ''}</bdi> },
      {
        label: t('work.next'),
        show: (letter) =>
          letter.again ? (
            <Again to={`/desk/background/letters/${letter.id}/again`} />
          ) : (
            t('post.words-gone')
          ),
      },
    ]}
  />
)

const Again = ({ to }: { to: string }): Html => <Press action={to}>{t('work.again')}</Press>
