// A survey that was brought in, with what was understood of it while that waits.
import type { Acting, Asking } from '#kernel'
import type { Brought } from './read-table.ts'
import { surveys } from './tables.ts'

const seal = 'surveys.import'

export const keepBrought = (now: Acting, brought: Brought) =>
  now.seals.seal(seal, JSON.stringify(brought))

export const findImport = (now: Asking, { import: id }: { import: string }) =>
  surveys(now).selectFrom('survey_imports').selectAll().where('id', '=', id).executeTakeFirst()

export type Import = NonNullable<Awaited<ReturnType<typeof findImport>>>

/** Undefined once it was agreed to, taken back, or a day old. */
export function broughtIn(now: Asking, { state, sealed }: Import): Brought | undefined {
  const text = state === 'prepared' && sealed !== null ? now.seals.open(seal, sealed) : undefined
  return text === undefined ? undefined : (JSON.parse(text) as Brought)
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
