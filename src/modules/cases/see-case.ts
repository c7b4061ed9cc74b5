// One case, whole: what was said, what was done, what is promised, and what may be done now.
import { Id, question, verdicts, z, type Asking } from '#kernel'
import { colleagues } from './colleagues.ts'
import { findCase } from './find.ts'
import { signedLink } from './links.ts'
import { listMessages, listSteps } from './list-messages.ts'
import { mayAnswer, mayRead, mayWork } from './policy.ts'
import { deskRules } from './rules.ts'
import { desk } from './tables.ts'

export const seeCase = question({
  name: 'cases.see-case',
  input: z.object({ case: Id }),
  subject: findCase,
  may: mayRead,
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'contact', 'content'] },
  machine: 'none',

  async run(now, _input, found) {
    const [messages, steps, clocks, rules, complaint, keeper] = [
      await listMessages(now, found.id, true),
      await listSteps(now, found.id),
      await clocksOf(now, found.id),
      await deskRules(now),
      await desk(now)
        .selectFrom('complaints')
        .selectAll()
        .where('case', '=', found.id)
        .executeTakeFirst(),
      await nameOf(now, found.assignee),
    ]
    return {
      found,
      messages,
      steps,
      clocks,
      complaint,
      keeper,
      work: rules.work,
      undoSeconds: rules.undo_seconds,
      status: signedLink(now, found.id),
      colleagues: await colleagues(now, found.track === 'concern'),
      may: verdicts(now.actor, found, { answer: mayAnswer, work: mayWork }),
    }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id }),
})

export type CaseSeen = NonNullable<(typeof seeCase)['answers']>

const clocksOf = (now: Asking, id: string) =>
  desk(now)
    .selectFrom('case_clocks')
    .select(['kind', 'due_at', 'met_at', 'paused_at', 'escalated_at'])
    .where('case', '=', id)
    .orderBy('due_at')
    .execute()

async function nameOf(now: Asking, person: string | null): Promise<string | null> {
  if (person === null) return null
  const found = await desk(now)
    .selectFrom('people')
    .select('name')
    .where('id', '=', person)
    .executeTakeFirst()
  return found?.name ?? null
}
