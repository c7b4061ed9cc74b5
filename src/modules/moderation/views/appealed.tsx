// What an appeal is about, as its judge reads it, here or outside.
import { Time, type Html } from '#html'
import type { AccountMeasure, Content, Reach } from '../shapes.ts'
import { t } from '../words.ts'
import { ClauseLink, DidList } from './parts.tsx'

type Appealed = {
  side: 'author' | 'reporter'
  said: string
  said_locale: string
  said_at: Date
  content: Content
  account: AccountMeasure
  reach: Reach
  until: Date | null
  law: string
  facts: string
  ruled_at: Date
  words: string
  locale: string
  filed_at: Date
}
type Clause = { number: number; heading: string; title: string; link: string; words: string }

export const AppealedDecision = ({
  appeal,
  clause,
}: {
  appeal: Appealed
  clause: Clause | null
}): Html => (
  <>
    <h2>{t('appeals.said')}</h2>
    <blockquote dir="auto" lang={appeal.said_locale}>
      {appeal.said.slice(0, 6000)}
    </blockquote>
    <p class="meta">
      <Time at={appeal.said_at} as="both" />
    </p>
    <h2>{t('decided.title')}</h2>
    <DidList {...appeal} />
    {clause && (
      <>
        <p>
          <ClauseLink of={clause} />
        </p>
        <blockquote dir="auto">{clause.words}</blockquote>
      </>
    )}
    {appeal.law !== '' && <p>{t('reason.law', { law: appeal.law })}</p>}
    {appeal.facts !== '' && <p dir="auto">{appeal.facts}</p>}
    <p class="meta">
      <Time at={appeal.ruled_at} as="both" />
    </p>
    <h2>{t(appeal.side === 'author' ? 'appeals.by-author' : 'appeals.by-reporter')}</h2>
    <blockquote dir="auto" lang={appeal.locale}>
      {appeal.words}
    </blockquote>
    <p class="meta">
      <Time at={appeal.filed_at} as="both" />
    </p>
  </>
)
