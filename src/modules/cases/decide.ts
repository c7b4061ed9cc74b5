// A complaint is decided, with reasons and a remedy, by somebody it is not about, after the person was heard.
// @fulfils R59 R61 R62 R63
import { action, clash, Id, invalid, z, type Acting } from '#kernel'
import { holdCase } from './answer.ts'
import { cutsShort, DecisionFields, writeDecision } from './decision-fields.ts'
import { findComplaint, latestSummary, type ComplaintFound } from './find-complaint.ts'
import { mayAnswer } from './policy.ts'

export const decide = action({
  name: 'cases.decide',
  input: z.object({ case: Id, ...DecisionFields }),
  subject: findComplaint,
  may: mayAnswer,
  impartial: ({ person, about }) => [person, ...about],
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, given, found) {
    await holdCase(now, found.id)
    if (found.decisions.length > 0) throw clash('cases.decided-already')
    if (!cutsShort(given.outcome)) await refuseUnheard(now, found)
    else if (found.complaint.stage === 'received') throw clash('cases.acknowledge-first')
    if (!['investigated', 'assessed', 'acknowledged'].includes(found.complaint.stage))
      throw clash('cases.other-stage')
    await writeDecision(now, found, given, {
      round: 1,
      by: now.actor.person,
      outside: null,
      name: now.actor.name,
    })
    return { case: found.id, outcome: given.outcome }
  },

  audit: ({ subject, input }) => ({
    kind: 'case',
    id: subject.id,
    detail: { round: 1, outcome: input.outcome },
  }),
})

/** Nobody is decided about before they were heard: they confirmed the summary, wanted none, or let its day pass. */
async function refuseUnheard(now: Acting, found: ComplaintFound): Promise<void> {
  if (found.complaint.stage !== 'investigated') throw clash('cases.investigate-first')
  const summary = await latestSummary(now, found.id)
  if (!summary) throw invalid({ outcome: 'cases.summary-first' })
  if (summary.answer === 'corrected') throw invalid({ outcome: 'cases.summary-corrected-first' })
  if (summary.answer === null && now.at.getTime() - summary.at.getTime() < patience)
    throw invalid({ outcome: 'cases.summary-waits' })
}

/** How long somebody may think about the summary before it is decided without them: ten days. */
const patience = 10 * 86_400_000
