// Somebody of ours answers. Two who answer at once do not both: whoever is second reads the first one's words first.
// @fulfils R58
import { action, clash, Id, tell, z, type Acting } from '#kernel'
import { written } from '#kernel/text'
import { meetClock, pauseClocks, promiseClock } from './clocks.ts'
import { closeCase } from './close.ts'
import { caseAnswered } from './facts.ts'
import { findCase, type CaseRow } from './find.ts'
import { Files, keepCaseFiles } from './keep-case-files.ts'
import { promisedBy } from './next-by.ts'
import { mayAnswer } from './policy.ts'
import { deskRules } from './rules.ts'
import { nextKinds, Words, type NextKind } from './shapes.ts'
import { takePart } from './steps.ts'
import { desk } from './tables.ts'

export const answer = action({
  name: 'cases.answer',
  input: z.object({
    case: Id,
    text: Words,
    next: z.enum(nextKinds),
    by: z.string().max(20).optional(),
    /** The newest message whoever answers has read: if there is a newer one, they read it first. */
    seen: Id.optional(),
    files: Files,
  }),
  subject: findCase,
  may: mayAnswer,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { text, next, by, seen, files }, found) {
    const until = promisedBy(now, next, by)
    await holdCase(now, found.id)
    if (seen && (await newest(now, found.id)) !== seen) throw clash('cases.answered-meanwhile')
    const message = await addAnswer(now, found, { text, next, by: until })
    await keepCaseFiles(now, {
      case: found.id,
      message,
      uploads: files,
      from: now.actor.person,
    })
    return { case: found.id, message, reference: found.reference }
  },

  audit: ({ subject, answer: done }) => ({
    kind: 'case',
    id: subject.id,
    detail: { message: done.message },
  }),
})

/** One at a time: whoever comes second waits here and then sees what the first one wrote. */
export const holdCase = (now: Acting, id: string) =>
  desk(now).selectFrom('cases').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

/** The newest message in a case that is not a note among ourselves. */
export async function newest(now: Acting, id: string): Promise<string | undefined> {
  const found = await desk(now)
    .selectFrom('case_messages')
    .select('id')
    .where('case', '=', id)
    .where('private', '=', false)
    .where('taken_back_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return found?.id
}

type Answering = { text: string; next: NextKind; by: Date | null }

/** Writes an answer of ours, keeps the promise in it as a clock, and closes the case where all is done. */
export async function addAnswer(
  now: Acting,
  found: Pick<CaseRow, 'id' | 'person' | 'channel' | 'locale' | 'track' | 'assignee' | 'state'>,
  { text, next, by }: Answering,
): Promise<string> {
  const rules = await deskRules(now)
  const message = now.id()
  const leaves = new Date(now.at.getTime() + rules.undo_seconds * 1000)
  await desk(now)
    .insertInto('case_messages')
    .values({
      id: message,
      case: found.id,
      side: 'us',
      person: found.person,
      agent: now.actor.person,
      name: '',
      channel: found.channel,
      locale: found.locale,
      text,
      ...withoutMentions(text),
      at: now.at,
      leaves_at: leaves,
      left_at: null,
      taken_back_at: null,
      next_kind: next,
      next_by: by,
      key: null,
      import: null,
    })
    .execute()
  await desk(now)
    .updateTable('cases')
    .set((set) => ({
      state: next === 'you-answer' ? 'waiting' : 'open',
      latest_at: now.at,
      latest_from: 'us',
      snoozed_until: null,
      closed_at: null,
      closed_how: null,
      first_answer_at: set.fn.coalesce('first_answer_at', set.val(now.at)),
      ...(found.assignee === null ? { assignee: now.actor.person } : {}),
    }))
    .where('id', '=', found.id)
    .execute()
  await takePart(now, found.id)
  await meetClock(now, found.id, ['answer', 'promise'])
  if (by) await promiseClock(now, rules, found.id, by)
  if (next === 'you-answer') await pauseClocks(now, rules, found.id)
  tell(now, caseAnswered, { case: found.id, message })
  if (next === 'done' && found.track !== 'complaint') await closeCase(now, found.id, 'answered')
  return message
}

const withoutMentions = (text: string) => {
  const { html, words } = written(text)
  return { html, words }
}
