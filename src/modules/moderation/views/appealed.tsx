// What an appeal is about, as its judge reads it, here or outside; and the fields of the answer.
import { Button, Field, Time, type Html } from '#html'
import type { Here } from '#kernel/web'
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

export const AnswerFields = ({ here }: { here: Here }): Html => (
  <>
    <Field
      name="outcome"
      type="radios"
      label={t('appeals.right')}
      options={[
        { value: 'upheld', label: t('outcome.upheld'), hint: t('outcome.upheld-hint') },
        { value: 'rejected', label: t('outcome.rejected'), hint: t('outcome.rejected-hint') },
      ]}
      value={here.value('outcome')}
      error={here.error('outcome')}
    />
    <Field
      name="reasons"
      type="textarea"
      rows={5}
      label={t('appeals.reasons')}
      hint={t('appeals.reasons-hint')}
      value={here.value('reasons')}
      error={here.error('reasons')}
      most={5000}
    />
    <Button next={t('appeals.next')}>{t('appeals.button')}</Button>
  </>
)
