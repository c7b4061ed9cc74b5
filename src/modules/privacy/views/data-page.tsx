// Everything held about somebody, table by table, in words.
import { Pager, Row, Rows, Summary, Time, type Html } from '#html'
import type { View } from '#kernel/web'
import { plain } from '../plain.ts'
import type { seeMyData } from '../see-my-data.ts'
import { retained } from '../retained.ts'
import { columnSays, said, t, tableSays, word } from '../words.ts'

type Answer = NonNullable<(typeof seeMyData)['answers']>

export const DataPage: View<Answer> = (answer) => {
  const { about } = answer
  const base = about
    ? `/desk/privacy/people/${about.id}`
    : answer.key === null
      ? '/me/privacy'
      : `/privacy/requests/${answer.key}`
  const title = about ? t('data-title-of', { name: about.name }) : t('data-title')
  return {
    title: answer.table === null ? title : tableSays(answer.table),
    lead: answer.table === null ? t('data-lead') : <Use answer={answer} />,
    crumbs: [
      about
        ? { href: `/desk/people/${about.id}`, label: about.name }
        : { href: base, label: t('mine-title') },
      ...(answer.table === null ? [] : [{ href: `${base}/data`, label: title }]),
    ],
    unlisted: true,
    main:
      answer.table === null ? (
        <Tables answer={answer} base={base} />
      ) : (
        <Page answer={answer} base={base} />
      ),
  }
}

const Tables = ({ answer, base }: { answer: Answer; base: string }): Html => (
  <>
    <p class="meta">
      <Time at={answer.at} as="both" />
      <a href={`${base}/data.json`}>{t('take-json')}</a>
      {answer.key === null && answer.about === null && <a href={`${base}/data.zip`}>{t('take')}</a>}
    </p>
    <Rows>
      {answer.counts.map((one) => (
        <Row
          href={`${base}/data?table=${one.table}`}
          title={tableSays(one.table)}
          text={one.purposes.map(({ says }) => (says === null ? '' : said(says))).join(' ')}
          meta={[t('rows', { rows: one.rows }), one.basis === null ? '' : word('basis', one.basis)]}
        />
      ))}
    </Rows>
    {answer.counts.length === 0 && <p>{t('data-none')}</p>}
    {answer.files.length > 0 && (
      <>
        <h2>{t('files')}</h2>
        <ul>
          {answer.files.map((file) => (
            <li>
              <a href={`/files/${file.id}`}>
                <bdi>{file.name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)

const Use = ({ answer }: { answer: Answer }): Html => {
  const one = answer.counts.find(({ table }) => table === answer.table)
  return (
    <>
      {one?.purposes.map(({ says }) => (says === null ? '' : `${said(says)} `))}
      {one?.retention !== null && one?.retention !== undefined && (
        <>
          {t('kept')}: {retained(one.table, one.retention)}
        </>
      )}
    </>
  )
}

const Page = ({ answer, base }: { answer: Answer; base: string }): Html => (
  <>
    {answer.rows.map((row) => (
      <section class="letter">
        <Summary
          rows={Object.entries(row).map(([name, value]) => ({
            name: columnSays(String(answer.table), name),
            value:
              value === null || value === '' ? undefined : (
                <span class="prewrap" dir="auto">
                  {plain(String(answer.table), name, value)}
                </span>
              ),
          }))}
        />
      </section>
    ))}
    <Pager
      page={answer.page}
      pages={answer.pages}
      href={(page) => `${base}/data?table=${String(answer.table)}&page=${page}`}
    />
  </>
)
