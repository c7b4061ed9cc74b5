// Two matters in one case: some of what the person said becomes a case of its own, linked both ways.
// @fulfils R58
import { action, Id, invalid, z } from '#kernel'
import { Several } from '#kernel/web'
import { startClock } from './clocks.ts'
import { findCase } from './find.ts'
import { mayAnswer } from './policy.ts'
import { newReference } from './reference.ts'
import { deskRules } from './rules.ts'
import { Subject } from './shapes.ts'
import { noteStep, takePart } from './steps.ts'
import { desk } from './tables.ts'

export const split = action({
  name: 'cases.split',
  input: z.object({ case: Id, messages: Several(Id), subject: Subject }),
  subject: findCase,
  may: mayAnswer,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { messages, subject }, found) {
    if (messages.length === 0) throw invalid({ messages: 'cases.split-which' })
    const there = await desk(now)
      .selectFrom('case_messages')
      .select('id')
      .where('case', '=', found.id)
      .where('private', '=', false)
      .where('side', '=', 'person')
      .execute()
    const known = new Set(there.map(({ id }) => id))
    if (messages.some((id) => !known.has(id))) throw invalid({ messages: 'cases.split-theirs' })
    if (messages.length >= there.length) throw invalid({ messages: 'cases.split-leave-one' })
    const id = now.id()
    const reference = newReference(now)
    const { channel, locale, person, name, email, proven, on_behalf, needs } = found
    await desk(now)
      .insertInto('cases')
      .values({
        id,
        reference,
        track: found.track === 'concern' ? 'concern' : 'question',
        subject,
        channel,
        locale,
        person,
        name,
        email,
        proven,
        on_behalf,
        needs,
        assignee: found.assignee,
        cause: null,
        root_cause: null,
        opened_at: now.at,
        latest_at: now.at,
        first_answer_at: null,
        closed_at: null,
        closed_how: null,
        snoozed_until: null,
        due_at: null,
        due_for: null,
        merged_into: null,
        split_from: found.id,
        source_kind: null,
        source: null,
        import: null,
        import_key: null,
      })
      .execute()
    await desk(now)
      .updateTable('case_messages')
      .set({ case: id })
      .where('id', 'in', messages)
      .where('case', '=', found.id)
      .execute()
    const rules = await deskRules(now)
    await startClock(now, rules, id, 'answer', rules.answer_minutes)
    await takePart(now, found.id)
    await noteStep(now, found.id, 'split', { words: reference })
    await noteStep(now, id, 'split-off', { words: found.reference })
    return { case: id, from: found.id }
  },

  audit: ({ subject, answer }) => ({
    kind: 'case',
    id: subject.id,
    detail: { new: answer.case },
  }),
})
