// We say in our own words what we understood, and ask whether it is right, before anything is decided.
// @fulfils R62
import { addWorking } from '#methods/calendar'
import { action, clash, Id, z } from '#kernel'
import { addAnswer, holdCase } from './answer.ts'
import { findComplaint, latestSummary } from './find-complaint.ts'
import { inWordsOf } from './in-words-of.ts'
import { mayAnswer } from './policy.ts'
import { deskRules } from './rules.ts'
import { Text } from '#kernel/web'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'
import { t } from './words.ts'

/** Working time in which somebody may say whether they were understood, before it is decided without. */
export const summaryMinutes = 5 * 8 * 60

export const summarise = action({
  name: 'cases.summarise',
  input: z.object({ case: Id, text: Text(5000, 20) }),
  subject: findComplaint,
  may: mayAnswer,
  impartial: ({ person, about }) => [person, ...about],
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { text }, found) {
    if (found.complaint.stage === 'received') throw clash('cases.acknowledge-first')
    if (found.decisions.length > 0) throw clash('cases.decided-already')
    await holdCase(now, found.id)
    const earlier = await latestSummary(now, found.id)
    if (earlier && earlier.answer === null) throw clash('cases.summary-open')
    if (earlier && earlier.answer === 'confirmed') throw clash('cases.summary-confirmed')
    const number = (earlier?.number ?? 0) + 1
    await desk(now)
      .insertInto('case_summaries')
      .values({
        case: found.id,
        number,
        person: found.person,
        text,
        by: now.actor.person,
        at: now.at,
        answer: null,
        correction: null,
        answered_at: null,
      })
      .execute()
    const rules = await deskRules(now)
    const intro = inWordsOf(now, found.locale, () => t('compose.summary'))
    await addAnswer(now, found, {
      text: `${intro}\n\n${quoted(text)}`,
      next: 'you-answer',
      by: addWorking(now.at, summaryMinutes, rules.work),
    })
    await noteStep(now, found.id, 'summarised')
    return { case: found.id, number }
  },

  audit: ({ subject, answer }) => ({
    kind: 'case',
    id: subject.id,
    detail: { number: answer.number },
  }),
})

export const quoted = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
