// Writes cases of another desk: silently. No mail, no fact; what is known already stays as it is. What still waits for an
// answer of ours is promised one from this moment on; what is closed or waits for the person is promised nothing.
import { action, Id, onlySystem, z, type Acting } from '#kernel'
import { isAddress } from '#kernel/mail'
import { written } from '#kernel/text'
import { firstClock } from './clocks.ts'
import { ImportedCase } from './import-shapes.ts'
import { newReference } from './reference.ts'
import { deskRules } from './rules.ts'
import { personOf } from './sender.ts'
import { desk } from './tables.ts'

export const importCases = action({
  name: 'cases.import-cases',
  input: z.object({
    import: Id,
    source: z.string().max(80),
    cases: z.array(ImportedCase).max(500),
  }),
  subject: (now, given) =>
    desk(now)
      .selectFrom('case_imports')
      .select('id')
      .where('id', '=', given.import)
      .where('undone_at', 'is', null)
      .executeTakeFirst(),
  may: onlySystem('imports are made on the command line'),
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'contact', 'content'] },
  machine: 'none',
  inside: true,

  async run(now, { import: id, source, cases }) {
    let added = 0
    let messages = 0
    for (const one of cases) {
      const kept = await addCase(now, id, source, one)
      if (kept) added += 1
      if (kept) messages += one.messages.length
    }
    return { added, messages }
  },

  audit: ({ input, answer }) => ({ kind: 'import', id: input.import, detail: answer }),
})

async function addCase(now: Acting, id: string, source: string, given: ImportedCase) {
  const email = given.email !== null && isAddress(given.email) ? given.email : null
  const name = given.name.slice(0, 120) || email || '?'
  const locale = now.business.locale
  const import_key = `${source}:${given.key}`
  const known = await desk(now)
    .selectFrom('cases')
    .select('id')
    .where('import_key', '=', import_key)
    .executeTakeFirst()
  if (known) return false
  const person = await personOf(now, { name, email: email ?? undefined }, locale)
  const last = given.messages.findLast((one) => !one.private)
  const made = now.id()
  const clock = given.state === 'open' ? await answerClock(now, made) : undefined
  const row = {
    id: made,
    reference: newReference(now),
    track: 'question' as const,
    state: given.state,
    subject: given.subject.slice(0, 200) || '—',
    channel: 'import' as const,
    locale,
    person,
    name,
    email,
    tags: given.tags,
    on_behalf: null,
    needs: null,
    assignee: null,
    cause: null,
    root_cause: null,
    opened_at: new Date(given.at),
    latest_at: new Date(last?.at ?? given.at),
    latest_from: last?.side ?? ('person' as const),
    first_answer_at: firstAnswer(given),
    closed_at: given.state === 'closed' ? new Date(given.closedAt ?? last?.at ?? given.at) : null,
    closed_how: given.state === 'closed' ? ('answered' as const) : null,
    snoozed_until: null,
    due_at: clock?.due_at ?? null,
    due_for: clock?.kind ?? null,
    merged_into: null,
    split_from: null,
    source_kind: null,
    source: null,
    import: id,
    import_key,
  }
  await desk(now).insertInto('cases').values(row).execute()
  if (clock) await desk(now).insertInto('case_clocks').values(clock).execute()
  const said = given.messages.map((one) => messageRow(now, row, id, one))
  if (said.length > 0) await desk(now).insertInto('case_messages').values(said).execute()
  return true
}

async function answerClock(now: Acting, id: string) {
  const rules = await deskRules(now)
  return firstClock(now, rules, id, 'answer', rules.answer_minutes)
}

function firstAnswer({ messages }: ImportedCase): Date | null {
  const found = messages.find((one) => one.side === 'us' && !one.private)
  return found ? new Date(found.at) : null
}

type Row = { id: string; person: string | null; name: string; locale: string }

function messageRow(now: Acting, of: Row, id: string, one: ImportedCase['messages'][number]) {
  const { html, words } = written(one.text)
  return {
    id: now.id(),
    case: of.id,
    // NOTE: a note of the person cannot be: in other desks only those who work there write them.
    side: one.private ? ('us' as const) : one.side,
    private: one.private,
    person: of.person,
    agent: null,
    name: one.name.slice(0, 120) || (one.side === 'person' ? of.name : ''),
    channel: 'import' as const,
    locale: of.locale,
    text: one.text,
    html,
    words,
    at: new Date(one.at),
    leaves_at: null,
    left_at: new Date(one.at),
    taken_back_at: null,
    next_kind: one.side === 'us' && !one.private ? ('done' as const) : null,
    next_by: null,
    key: null,
    import: id,
  }
}
