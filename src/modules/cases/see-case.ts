// One case, whole: what was said, what was done, what is promised, and what may be done now.
import { Id, question, verdicts, z, type Asking } from '#kernel'
import { caseParts, complaintParts } from './case-parts.ts'
import { findCase, type CaseRow } from './find.ts'
import { signedLink } from './links.ts'
import { listMessages, listSteps } from './list-messages.ts'
import { filled } from './macros.ts'
import { mayAnswer, mayRead, mayWork } from './policy.ts'
import { deskRules } from './rules.ts'
import { desk } from './tables.ts'

export const seeCase = question({
  name: 'cases.see-case',
  input: z.object({
    case: Id,
    /** A macro whose words the answer begins with. */
    macro: z.string().max(60).optional(),
  }),
  subject: findCase,
  may: mayRead,
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'contact', 'content'] },
  machine: 'none',

  async run(now, { macro }, found) {
    const [messages, steps, clocks, rules, complained, parts] = [
      await listMessages(now, found.id, true),
      await listSteps(now, found.id),
      await clocksOf(now, found.id),
      await deskRules(now),
      await complaintParts(now, found),
      await caseParts(now, found),
    ]
    return {
      found,
      messages,
      steps,
      clocks,
      ...complained,
      ...parts,
      begun: begun(now, found, parts.macros.find(({ id }) => id === macro)?.text),
      moment: now.at,
      work: rules.work,
      undoSeconds: rules.undo_seconds,
      status: signedLink(now, found.id),
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

const begun = (now: Asking, { name, reference }: CaseRow, text: string | undefined): string =>
  text === undefined
    ? ''
    : filled(text, { name, reference, agent: now.actor.name, business: now.business.name })
