// Opens the one matter that gathers everything said about a thing, or finds it while it is still open.
import { sql, subjectOf, type Acting, type Asking, type Id, type Matter } from '#kernel'
import type { Sample, Severity } from './shapes.ts'
import { moderation } from './tables.ts'
import { termsOf, type Terms } from './terms.ts'

type Named = { kind: string; id: Id }
export type Opening = {
  subject: Named
  matter: Matter
  promised: Date
  severity: Severity
  earlier?: Id
  barred?: readonly Id[]
}

/** NOTE: two who report at once get the same matter: the open one of a thing is unique in the database. */
export async function openMatter(
  now: Acting,
  { subject, matter, promised, severity, earlier, barred = [] }: Opening,
): Promise<Id> {
  const { id } = await moderation(now)
    .insertInto('moderation_matters')
    .values({
      id: now.id(),
      kind: subject.kind,
      about: subject.id,
      space: matter.space,
      author: matter.author,
      title: matter.title.slice(0, 300),
      words: matter.text.slice(0, 20_000),
      locale: matter.locale,
      said_at: matter.at,
      stars: matter.stars ?? null,
      opened_at: now.at,
      promised_at: promised,
      severity,
      held_at: null,
      held_until: null,
      suggestion: null,
      sample: sampleFor(now, await termsOf(now)),
      earlier: earlier ?? null,
      barred: [...barred],
    })
    .onConflict((open) =>
      open
        .columns(['business', 'kind', 'about'])
        .where('decided_at', 'is', null)
        .doUpdateSet({
          promised_at: sql<Date>`least(moderation_matters.promised_at, excluded.promised_at)`,
          severity: sql<Severity>`greatest(moderation_matters.severity, excluded.severity)`,
        }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Shares = Pick<Terms, 'blind_share' | 'second_share'>

/** What a report is gathered under: what the thing is judged with, if that waits for a person already, else itself. */
export async function gatheredUnder(now: Asking, subject: Named): Promise<Named> {
  const other = await subjectOf(subject.kind)?.judgedWith?.(now, subject.id)
  if (!other) return subject
  const open = await moderation(now)
    .selectFrom('moderation_matters')
    .select('id')
    .where('kind', '=', other.kind)
    .where('about', '=', other.id)
    .where('decided_at', 'is', null)
    .executeTakeFirst()
  return open ? other : subject
}

/** So many in a hundred are decided without the machine's suggestion, so many are read by a second person. */
export function sampleFor(now: Acting, { blind_share, second_share }: Shares): Sample | null {
  const [high = 0, low = 0] = now.random(2)
  const die = ((high * 256 + low) / 65_536) * 100
  return die < blind_share ? 'blind' : die < blind_share + second_share ? 'second' : null
}

/** What a thing says, through what the actor may see. */
export const matterOf = async (
  now: Acting,
  { kind, id }: { kind: string; id: Id },
): Promise<Matter | undefined> => subjectOf(kind)?.matter?.(now, id)
