// What a reviewer from outside sees: the complaint, what was found and decided, and the question. No name of anybody.
import { Notice, Summary, type Html } from '#html'
import { Written } from '#kernel/text'
import type { Here, PageParts } from '#kernel/web'
import { formatDay } from '#kernel/language'
import type { OutsideSeen } from '../review-outside.ts'
import { t, word } from '../words.ts'
import { DecisionForm } from './decision-form.tsx'

export function OutsidePage(seen: OutsideSeen, here: Here): PageParts {
  const { first, why, summary, messages, complaint } = seen
  return {
    title: t('outside.title', { reference: seen.reference }),
    lead: t('outside.lead', { business: here.business.name, day: formatDay(seen.until) }),
    bare: true,
    unlisted: true,
    main: (
      <>
        <Summary
          rows={[
            { name: t('col.case'), value: <bdi>{seen.subject}</bdi> },
            { name: t('case.remedy-sought'), value: worded(complaint.remedy_sought) },
            { name: t('decision.understood'), value: worded(summary ?? '') },
            { name: t('decision.found'), value: worded(complaint.findings ?? '') },
            { name: t('decision.first'), value: first && word('outcome', first.outcome) },
            { name: t('decision.reasons'), value: worded(first?.reasons ?? '') },
            { name: t('review.why'), value: worded(why) },
          ]}
        />
        <h2>{t('status.said')}</h2>
        {messages.map((message) => (
          <section>
            <h3>{t(message.side === 'us' ? 'from-us' : 'outside.person')}</h3>
            <Written of={message.html} lang={message.locale} />
          </section>
        ))}
        <h2>{t('decision.yours')}</h2>
        <DecisionForm
          action={`/review/case/${seen.token}`}
          here={here}
          bodies={[]}
          external={null}
          goodwill={null}
          usual={null}
          promiseDay=""
          second
        />
      </>
    ),
  }
}

const worded = (text: string) => (text === '' ? undefined : <span dir="auto">{text}</span>)

export function OutsideDonePage(): PageParts {
  return {
    title: t('outside.done'),
    bare: true,
    unlisted: true,
    main: <Done />,
  }
}

const Done = (): Html => <Notice tone="done" text={t('outside.done-text')} />
