// Two cases of one person that are one: later mail follows, both histories stay, and it can be undone.
// @fulfils R58
import { action, clash, Id, invalid, tell, z, type Acting, type Asking } from '#kernel'
import { closeCase } from './close.ts'
import { startClock } from './clocks.ts'
import { caseMerged } from './facts.ts'
import { findCase } from './find.ts'
import { mayAnswer, mayWork } from './policy.ts'
import { readReference } from './reference.ts'
import { deskRules } from './rules.ts'
import { noteStep, takePart } from './steps.ts'
import { desk } from './tables.ts'
import { visibleCases } from './visible.ts'

export const merge = action({
  name: 'cases.merge',
  /** The reference of the case that stays. */
  input: z.object({ case: Id, into: z.string().max(60) }),
  subject: findCase,
  may: mayAnswer,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { into }, found) {
    const target = await byReference(now, into)
    if (!target || target.id === found.id || target.merged_into)
      throw invalid({ into: 'cases.merge-unknown' })
    // NOTE: a case of somebody else's would show them what another person said.
    const one = found.person !== null && found.person === target.person
    if (!one) throw invalid({ into: 'cases.merge-other-person' })
    if ((found.track === 'concern') !== (target.track === 'concern'))
      throw invalid({ into: 'cases.merge-unknown' })
    if (found.track === 'complaint') throw clash('cases.merge-complaint')
    await lockBoth(now, [found.id, target.id])
    await desk(now)
      .updateTable('cases')
      .set({ merged_into: target.id })
      .where((is) => is.or([is('id', '=', found.id), is('merged_into', '=', found.id)]))
      .execute()
    await closeCase(now, found.id, 'merged')
    await takePart(now, target.id)
    await noteStep(now, found.id, 'merged', { words: target.reference })
    await noteStep(now, target.id, 'merged-in', { words: found.reference })
    tell(now, caseMerged, { case: found.id, into: target.id })
    return { case: target.id, from: found.id }
  },

  audit: ({ subject, answer }) => ({
    kind: 'case',
    id: subject.id,
    detail: { into: answer.case },
  }),
})

export const unmerge = action({
  name: 'cases.unmerge',
  input: z.object({ case: Id }),
  subject: findCase,
  may: mayWork,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, _input, found) {
    if (!found.merged_into) throw clash('cases.not-merged')
    await desk(now)
      .updateTable('cases')
      .set({ merged_into: null, state: 'open', closed_at: null, closed_how: null })
      .where('id', '=', found.id)
      .execute()
    const rules = await deskRules(now)
    await startClock(now, rules, found.id, 'answer', rules.answer_minutes)
    await noteStep(now, found.id, 'unmerged')
    return { case: found.id }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id }),
})

async function byReference(now: Asking, typed: string) {
  const reference = readReference(typed)
  if (!reference) return undefined
  return visibleCases(now)
    .select(['cases.id', 'cases.reference', 'cases.track', 'cases.person', 'cases.merged_into'])
    .where('cases.reference', '=', reference)
    .executeTakeFirst()
}

/** Always in the same order, so that two who merge crosswise wait for each other instead of making a circle. */
const lockBoth = (now: Acting, ids: string[]) =>
  desk(now)
    .selectFrom('cases')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
