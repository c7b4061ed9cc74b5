// How a post came about: each version against the one before, with the reason given.
import { Time, type Html } from '#html'
import type { PageParts } from '#kernel/web'
import { difference } from '../difference.ts'
import { postLink } from '../links.ts'
import type { HistorySeen } from '../see-history.ts'
import { t } from '../words.ts'

export function HistoryPage({ post, versions }: HistorySeen): PageParts {
  const texts = [...versions.map(({ text }) => text), post.text]
  return {
    title: t('history-title'),
    space: post.space_name,
    lead: t('history-lead'),
    crumbs: [{ href: postLink(post.slug, post.topic, post.position), label: post.title }],
    main: (
      <>
        {versions.length === 0 && <p>{t('history-none')}</p>}
        {versions
          .map((version, index) => (
            <Edit
              number={index + 1}
              at={version.at}
              reason={version.reason}
              before={version.text}
              after={texts[index + 1] ?? ''}
            />
          ))
          .toReversed()}
      </>
    ),
    unlisted: true,
  }
}

type Props = { number: number; at: Date; reason: string | null; before: string; after: string }

const Edit = ({ number, at, reason, before, after }: Props): Html => (
  <section>
    <h2>{t.rich('edit-n', { n: number, when: <Time at={at} as="both" /> })}</h2>
    <p dir="auto">{reason === null ? t('no-reason') : t('reason-was', { reason })}</p>
    <p class="difference" dir="auto">
      {difference(before, after).map(({ kind, text }) => {
        const words = lined(text)
        return kind === 'gone' ? <del>{words}</del> : kind === 'new' ? <ins>{words}</ins> : words
      })}
    </p>
  </section>
)

const lined = (text: string): Html => (
  <>{text.split('\n').map((line, index) => [index > 0 && <br />, line])}</>
)
