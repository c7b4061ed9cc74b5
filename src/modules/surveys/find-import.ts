// A survey that was brought in, with what was read of it while that waits.
import type { Acting, Asking } from '#kernel'
import type { Choices } from './columns.ts'
import type { Table } from './read-table.ts'
import { surveys } from './tables.ts'
import { understand, type Brought } from './understand.ts'

const seal = 'surveys.brought'

type Kept = { table: Table; choices: Choices }

export const keepBrought = (now: Acting, kept: Kept) => now.seals.seal(seal, JSON.stringify(kept))

export const findImport = (now: Asking, { import: id }: { import: string }) =>
  surveys(now).selectFrom('survey_imports').selectAll().where('id', '=', id).executeTakeFirst()

export type Import = NonNullable<Awaited<ReturnType<typeof findImport>>>

/** NOTE: two people who look at one import: the second choice waits for the first, and stands on it. */
export const lockImport = (now: Asking, { import: id }: { import: string }) =>
  surveys(now)
    .selectFrom('survey_imports')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Undefined once it was agreed to, taken back, or a day old. */
export function broughtIn(
  now: Asking,
  { state, sealed }: Import,
): (Kept & { brought: Brought }) | undefined {
  const text = state === 'prepared' && sealed !== null ? now.seals.open(seal, sealed) : undefined
  if (text === undefined) return undefined
  const kept = JSON.parse(text) as Kept
  return { ...kept, brought: understand(kept.table, kept.choices) }
}

/** With whether its results were told already, or asked again in a later wave. */
export async function findWithSurvey(now: Asking, input: { import: string }) {
  const found = await findImport(now, input)
  if (!found) return undefined
  const waves =
    found.survey === null
      ? []
      : await surveys(now)
          .selectFrom('surveys')
          .select(['id', 'state'])
          .where('series', '=', found.survey)
          .execute()
  return {
    ...found,
    told: waves.some(({ id, state }) => id === found.survey && state === 'published'),
    followed: waves.length > 1,
  }
}
