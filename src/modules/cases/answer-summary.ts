// The person says whether they find themselves in what we understood: yes, no and what is wrong, or that they need none.
// @fulfils R62
import { action, clash, invalid, z } from '#kernel'
import { Text } from '#kernel/web'
import { addCaseMessage } from './add-case-message.ts'
import { resumeClocks } from './clocks.ts'
import { findByLink } from './find.ts'
import { holder } from './policy.ts'
import { deskRules } from './rules.ts'
import { Link, summaryAnswers } from './shapes.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'

export const answerSummary = action({
  name: 'cases.answer-summary',
  input: z.object({
    link: Link,
    number: z.coerce.number().int().min(1).max(1000),
    answer: z.enum(summaryAnswers),
    correction: Text(5000).optional(),
  }),
  subject: findByLink,
  may: holder,
  limits: [{ most: 30, seconds: 3600, by: ({ link }) => link }],
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { link, number, answer, correction }, found) {
    if (answer === 'corrected' && !correction)
      throw invalid({ correction: 'cases.correction-needed' })
    const said = await desk(now)
      .updateTable('case_summaries')
      .set({
        answer,
        correction: answer === 'corrected' ? (correction ?? null) : null,
        answered_at: now.at,
      })
      .where('case', '=', found.id)
      .where('number', '=', number)
      .where('answer', 'is', null)
      .returning('number')
      .executeTakeFirst()
    if (!said) throw clash('cases.summary-answered')
    await noteStep(now, found.id, `summary-${answer}`)
    if (answer === 'corrected')
      await addCaseMessage(now, { case: found.id, text: correction ?? '', channel: 'web' })
    else {
      await desk(now)
        .updateTable('cases')
        .set({ state: 'open', latest_at: now.at, latest_from: 'person' })
        .where('id', '=', found.id)
        .where('state', '=', 'waiting')
        .execute()
      await resumeClocks(now, await deskRules(now), found.id)
    }
    return { link, answer }
  },

  audit: ({ subject, input }) => ({
    kind: 'case',
    id: subject.id,
    detail: { answer: input.answer },
  }),
})
