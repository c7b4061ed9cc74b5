// Opens the one matter that gathers everything said about a thing, or finds it while it is still open.
import { sql, subjectOf, type Acting, type Id, type Matter } from '#kernel'
import type { Sample, Severity } from './shapes.ts'
import { moderation } from './tables.ts'

export type Opening = {
  subject: { kind: string; id: Id }
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
      sample: sampleFor(now),
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

/** One in ten is decided without the machine's suggestion; one in ten is read by a second person. */
export function sampleFor(now: Acting): Sample | null {
  const [die = 0] = now.random(1)
  return die < 26 ? 'blind' : die < 52 ? 'second' : null
}

/** What a thing says, through what the actor may see. */
export const matterOf = async (
  now: Acting,
  { kind, id }: { kind: string; id: Id },
): Promise<Matter | undefined> => subjectOf(kind)?.matter?.(now, id)
