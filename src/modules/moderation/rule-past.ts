// Past content with what people decided about it: what backtests and retraining look at.
import { subjectOf, type Asking, type Id, type Paged } from '#kernel'
import { triageRows } from './triage-tables.ts'

export type Past = Paged & { kind: string; decided: 'keep' | 'hide' | null }

export const MOST = 10_000
const AT_ONCE = 1000
const DAYS = 180

/** Posts and topics of the last half year, at most ten thousand, in one space or in all. */
export async function pastContent(now: Asking, space: Id | null): Promise<Past[]> {
  const all: Past[] = []
  for (const kind of ['topic', 'post']) {
    let after: Id | undefined = idAt(now.at.getTime() - DAYS * 86_400_000)
    while (after !== undefined && all.length < MOST) {
      const page: Paged[] =
        (await subjectOf(kind)?.pageOf?.(now, {
          limit: AT_ONCE,
          after,
          ...(space === null ? {} : { space }),
        })) ?? []
      all.push(...page.map((one) => ({ ...one, kind, decided: null })))
      after = page.length === AT_ONCE ? page.at(-1)?.id : undefined
    }
  }
  const decided = await verdicts(now)
  return all.map((one) => ({ ...one, decided: decided.get(one.id) ?? null }))
}

/** Ids begin with their time (UUIDv7), so a time is a place among them. */
const idAt = (time: number): Id => {
  const hex = Math.max(0, time).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

async function verdicts(now: Asking): Promise<Map<Id, 'keep' | 'hide'>> {
  const found = await triageRows(now)
    .selectFrom('moderation_decisions')
    .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
    .select(['moderation_matters.about', 'moderation_decisions.content', 'undone_at'])
    .orderBy('moderation_decisions.at')
    .execute()
  return new Map(
    found.map(({ about, content, undone_at }) => [about, undone_at === null ? content : 'keep']),
  )
}
