// The door by which anything becomes a case: a form, a mail, a talk with the assistant, a post, a visit in the shop.
// @fulfils R58 R59
import { tell, type Acting } from '#kernel'
import { written, type SafeHtml } from '#kernel/text'
import { startClock } from './clocks.ts'
import { caseOpened } from './facts.ts'
import { signedLink } from './links.ts'
import { newReference } from './reference.ts'
import { deskRules, type Rules } from './rules.ts'
import { personOf, type Sender } from './sender.ts'
import type { Channel, Track } from './shapes.ts'
import { desk } from './tables.ts'

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
}

export type Opened = {
  case: string
  message: string
  reference: string
  /** The signed part of the person's status page. */
  link: string
  /** By when somebody answers. */
  due: Date | null
}

/** Opens a case in the verb's own transaction. The receipt, the clocks and the round of agents follow by themselves. */
export async function openCase(now: Acting, given: Opening): Promise<Opened> {
  const known = given.key ? await openedBefore(now, given.key) : undefined
  if (known) return known
  const locale = given.locale ?? now.locale
  const person = await personOf(now, given.from, locale)
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
    due_at: null,
    due_for: null,
    merged_into: null,
    split_from: null,
    source_kind: given.source?.kind ?? null,
    source: given.source?.id ?? null,
    import: null,
    import_key: null,
  }
  await desk(now).insertInto('cases').values(row).execute()
  const message = await firstWords(now, row, given)
  const rules = await deskRules(now)
  const due = await begin(now, rules, row, given)
  tell(now, caseOpened, { case: row.id, track: row.track, message })
  return { case: row.id, message, reference: row.reference, link: signedLink(now, row.id), due }
}

type Row = { id: string; person: string | null; name: string; locale: string; channel: Channel }

async function firstWords(now: Acting, row: Row, given: Opening): Promise<string> {
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

/** Clocks of the track. A complaint is acknowledged first; everything else is answered. */
async function begin(
  now: Acting,
  rules: Rules,
  { id, person, track }: { id: string; person: string | null; track: Track },
  given: Opening,
): Promise<Date> {
  if (track !== 'complaint') return startClock(now, rules, id, 'answer', rules.answer_minutes)
  await beginComplaint(now, rules, { id, person }, given)
  return startClock(now, rules, id, 'acknowledge', rules.acknowledge_minutes)
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
    .select(['cases.id', 'cases.reference', 'cases.due_at', 'case_messages.id as message'])
    .where('case_messages.key', '=', key)
    .executeTakeFirst()
  if (!found) return undefined
  const { id, message, reference, due_at } = found
  return { case: id, message, reference, link: signedLink(now, id), due: due_at }
}
