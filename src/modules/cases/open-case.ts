// The door by which anything becomes a case: a form, a mail, a talk with the assistant, a post, a visit in the shop.
// @fulfils R58 R59
import { tell, type Acting, type Insertable } from '#kernel'
import { written, type SafeHtml } from '#kernel/text'
import { firstClock, startClock, within } from './clocks.ts'
import { caseOpened, receiptDue } from './facts.ts'
import { giveInTurn } from './give-in-turn.ts'
import { signedLink } from './links.ts'
import { newReference } from './reference.ts'
import { deskRules, type Rules } from './rules.ts'
import { personOf, type Sender } from './sender.ts'
import type { Channel, Track } from './shapes.ts'
import { desk, type CaseTables } from './tables.ts'

export type Opening = {
  track: Track
  subject: string
  /** What they said, as typed, in Markdown. */
  text: string
  /** Where it came as HTML: cleaned already. */
  html?: SafeHtml | undefined
  words?: string | undefined
  channel: Channel
  locale?: string | undefined
  from: Sender
  /** What would put it right, in their own words. */
  remedySought?: string | undefined
  product?: string | undefined
  onBehalf?: string | undefined
  needs?: string | undefined
  /** What it came from: a topic, a talk with the assistant. */
  source?: { kind: string; id: string } | undefined
  /** A talk that went before, in order. */
  earlier?: ReadonlyArray<{ side: 'person' | 'machine'; text: string; at: Date }> | undefined
  /** Opened twice under one key, it is there once. */
  key?: string | undefined
  /** Sure to be opened for the first time: what it came with was taken in just now. */
  fresh?: boolean | undefined
}

export type Opened = {
  case: string
  /** Whoever asked, where there is an address to tell them by. */
  person: string | null
  message: string
  reference: string
  /** The signed part of the person's status page. */
  link: string
  /** By when somebody answers. */
  due: Date | null
}

/** Opens a case in the verb's own transaction. The receipt, the clocks and the round of agents follow by themselves. */
export async function openCase(now: Acting, given: Opening): Promise<Opened> {
  const known = given.key && given.fresh !== true ? await openedBefore(now, given.key) : undefined
  if (known) return known
  const locale = given.locale ?? now.locale
  const person = await personOf(now, given.from, locale)
  const rules = await deskRules(now)
  const [kind, minutes] =
    given.track === 'complaint'
      ? (['acknowledge', rules.acknowledge_minutes] as const)
      : (['answer', rules.answer_minutes] as const)
  const { due } = within(now, rules, minutes)
  const row = {
    id: now.id(),
    reference: newReference(now),
    track: given.track,
    subject: given.subject,
    channel: given.channel,
    locale,
    person,
    name: given.from.name,
    email: given.from.email ?? null,
    proven: given.from.proven ?? false,
    on_behalf: given.onBehalf ?? null,
    needs: given.needs ?? null,
    assignee: null,
    cause: null,
    root_cause: null,
    opened_at: now.at,
    latest_at: now.at,
    first_answer_at: null,
    closed_at: null,
    closed_how: null,
    snoozed_until: null,
    due_at: due,
    due_for: kind,
    merged_into: null,
    split_from: null,
    source_kind: given.source?.kind ?? null,
    source: given.source?.id ?? null,
    import: null,
    import_key: null,
  }
  const clock = firstClock(now, rules, row.id, kind, minutes)
  const message = await firstWords(now, row, clock, given)
  if (row.track === 'complaint') await beginComplaint(now, rules, { id: row.id, person }, given)
  tell(now, caseOpened, { case: row.id, track: row.track, message })
  // NOTE: a mail is confirmed by the mailbox, once a day to each sender, so that no two machines greet each other.
  if (row.channel === 'mail') await giveInTurn(now, { ...row, state: 'new' })
  else tell(now, receiptDue, { case: row.id })
  const { id, reference } = row
  return { case: id, person, message, reference, link: signedLink(now, id), due }
}

type Row = Omit<Insertable<CaseTables['cases']>, 'business'> & { channel: Channel }

/** The case, its first clock and what was said so far, by one statement. */
async function firstWords(
  now: Acting,
  row: Row,
  clock: ReturnType<typeof firstClock>,
  given: Opening,
): Promise<string> {
  const id = now.id()
  const said = [
    ...(given.earlier ?? []).map((one) => ({
      ...one,
      id: now.id(),
      key: null,
      ...written(one.text),
    })),
    {
      id,
      side: 'person' as const,
      text: given.text,
      at: now.at,
      key: given.key ?? null,
      ...written(given.text),
      ...(given.html === undefined ? {} : { html: given.html }),
      ...(given.words === undefined ? {} : { words: given.words }),
    },
  ]
  await desk(now)
    .with('opened', (the) => the.insertInto('cases').values(row).returning('id'))
    .with('started', (the) => the.insertInto('case_clocks').values(clock).returning('kind'))
    .insertInto('case_messages')
    .values(
      said.map(({ side, text, html, words, at, key, ...one }) => ({
        id: one.id,
        case: row.id,
        side,
        person: row.person,
        agent: null,
        name: side === 'person' ? row.name : '',
        channel: row.channel,
        locale: row.locale,
        text,
        html,
        words,
        at,
        leaves_at: null,
        left_at: at,
        taken_back_at: null,
        next_kind: null,
        next_by: null,
        key,
        import: null,
      })),
    )
    .execute()
  return id
}

/** Also where a question turns out to be a complaint. */
export async function beginComplaint(
  now: Acting,
  rules: Rules,
  { id, person }: { id: string; person: string | null },
  { remedySought, product }: Pick<Opening, 'remedySought' | 'product'>,
): Promise<void> {
  await desk(now)
    .insertInto('complaints')
    .values({
      case: id,
      person,
      remedy_sought: remedySought ?? '',
      product: product ?? '',
      acknowledged_at: null,
      acknowledged_by: null,
      assessed_at: null,
      assessed_by: null,
      severity: null,
      assessment: null,
      investigated_at: null,
      investigated_by: null,
      findings: null,
      answered_at: null,
      closed_at: null,
    })
    .onConflict((known) => known.doNothing())
    .execute()
  await startClock(now, rules, id, 'decide', rules.decide_minutes)
}

async function openedBefore(now: Acting, key: string): Promise<Opened | undefined> {
  const found = await desk(now)
    .selectFrom('case_messages')
    .innerJoin('cases', 'cases.id', 'case_messages.case')
    .select(['cases.id', 'cases.person', 'cases.reference', 'cases.due_at'])
    .select('case_messages.id as message')
    .where('case_messages.key', '=', key)
    .executeTakeFirst()
  if (!found) return undefined
  const { id, person, message, reference, due_at } = found
  return { case: id, person, message, reference, link: signedLink(now, id), due: due_at }
}
