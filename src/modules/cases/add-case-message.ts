// The door by which the person of a case is heard again, by mail, form or status page: it wakes and reopens the case.
import { tell, type Acting } from '#kernel'
import { written, type SafeHtml } from '#kernel/text'
import { resumeClocks, startClock } from './clocks.ts'
import { caseReopened, personWrote } from './facts.ts'
import { caseById } from './find.ts'
import { deskRules } from './rules.ts'
import type { Channel } from './shapes.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'

export type Saying = {
  case: string
  text: string
  html?: SafeHtml | undefined
  words?: string | undefined
  channel: Channel
  /** Said by a machine on their side (an out-of-office note): kept, but neither wakes nor reopens anything. */
  machine?: boolean | undefined
  name?: string | undefined
  /** Written twice under one key, it is there once. */
  key?: string | undefined
  /** Sure to be said for the first time: what it came with was taken in just now. */
  fresh?: boolean | undefined
}

/** Adds what the person said. In a case that was merged it goes to the one it was merged into. */
export async function addCaseMessage(
  now: Acting,
  given: Saying,
): Promise<{ message: string; case: string; repeated: boolean } | undefined> {
  const first = await caseById(now, given.case)
  const found = first?.merged_into ? await caseById(now, first.merged_into) : first
  if (!found) return undefined
  const before = given.key && given.fresh !== true ? await saidBefore(now, given.key) : undefined
  if (before) return { message: before.id, case: before.case, repeated: true }
  const message = now.id()
  const { html, words } = written(given.text)
  await desk(now)
    .insertInto('case_messages')
    .values({
      id: message,
      case: found.id,
      side: given.machine === true ? 'machine' : 'person',
      person: found.person,
      agent: null,
      name: given.name ?? found.name,
      channel: given.channel,
      locale: found.locale,
      text: given.text,
      html: given.html ?? html,
      words: given.words ?? words,
      at: now.at,
      leaves_at: null,
      left_at: now.at,
      taken_back_at: null,
      next_kind: null,
      next_by: null,
      key: given.key ?? null,
      import: null,
    })
    .execute()
  if (given.machine !== true) await wake(now, found, message)
  return { message, case: found.id, repeated: false }
}

type Waking = { id: string; state: string }

async function wake(now: Acting, { id, state }: Waking, message: string): Promise<void> {
  const rules = await deskRules(now)
  await desk(now)
    .updateTable('cases')
    .set((set) => ({
      state: state === 'new' ? 'new' : 'open',
      latest_at: now.at,
      latest_from: 'person',
      snoozed_until: null,
      closed_at: null,
      closed_how: null,
      ...(state === 'closed' ? { reopened: set('reopened', '+', 1) } : {}),
    }))
    .where('id', '=', id)
    .execute()
  await startClock(now, rules, id, 'answer', rules.answer_minutes)
  await resumeClocks(now, rules, id)
  if (state === 'closed') {
    await desk(now)
      .updateTable('complaints')
      .set({ stage: 'answered', closed_at: null })
      .where('case', '=', id)
      .where('stage', '=', 'closed')
      .execute()
    await noteStep(now, id, 'reopened')
    tell(now, caseReopened, { case: id })
  }
  tell(now, personWrote, { case: id, message })
}

const saidBefore = (now: Acting, key: string) =>
  desk(now)
    .selectFrom('case_messages')
    .select(['id', 'case'])
    .where('key', '=', key)
    .executeTakeFirst()
