// Small parts that several pages of moderation share.
import { Person, Tag, type Html } from '#html'
import { didOf, measuresOf } from '../statement-words.ts'
import type { AccountMeasure, Content, Reach } from '../shapes.ts'
import { t } from '../words.ts'

type Cited = { number: number; heading: string; title: string; link: string; locale?: string }

export const ClauseLink = ({ of }: { of: Cited }): Html => (
  <a href={of.link}>
    <bdi lang={of.locale}>{t('clause-line', { number: of.number, heading: of.heading })}</bdi>
  </a>
)

type Measures = { content: Content; account: AccountMeasure; reach: Reach; until: Date | null }

export function MeasureList(props: Measures): Html {
  const measures = measuresOf(props)
  return (
    <ul>
      {(measures.length === 0 ? [t('measure.none')] : measures).map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

export const SeverityTag = ({ severity }: { severity: number }): Html | null =>
  severity < 2 ? null : (
    <Tag tone={severity === 3 ? 'harm' : 'person'}>
      {t(severity === 3 ? 'severity.3' : 'severity.2')}
    </Tag>
  )

export const Author = ({ name, demo }: { name: string | null; demo: boolean | null }): Html => (
  <Person name={name === null || name === '' ? undefined : name} demo={demo ?? undefined} />
)

export const DidList = (props: Measures): Html => (
  <ul>
    {didOf(props).map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)

/** What a topic says begins with its title, which stands above it already. */
export const withoutTitle = (words: string, title: string): string =>
  (words.startsWith(title) ? words.slice(title.length).trim() : words) || words

/** A key that does the same as what stands inside. */
export const Pressed = ({ by, children }: { by: string; children: Html }): Html => (
  <div class="keyed" data-key={by}>
    {children}
  </div>
)
