// Loads a complaint as the subject of its verbs: with its stage, whom it is about and who had a hand in it.
import type { Asking } from '#kernel'
import { findCase } from './find.ts'
import { desk } from './tables.ts'

export async function findComplaint(now: Asking, input: { case: string }) {
  const found = await findCase(now, input)
  if (!found) return undefined
  const complaint = await desk(now)
    .selectFrom('complaints')
    .selectAll()
    .where('case', '=', found.id)
    .executeTakeFirst()
  if (!complaint) return undefined
  const [about, hands, decisions, review] = [
    await desk(now)
      .selectFrom('case_about')
      .select('person')
      .where('case', '=', found.id)
      .execute(),
    await desk(now)
      .selectFrom('case_hands')
      .select('person')
      .where('case', '=', found.id)
      .execute(),
    await desk(now)
      .selectFrom('case_decisions')
      .selectAll()
      .where('case', '=', found.id)
      .orderBy('round')
      .execute(),
    await desk(now)
      .selectFrom('case_reviews')
      .selectAll()
      .where('case', '=', found.id)
      .executeTakeFirst(),
  ]
  return {
    ...found,
    complaint,
    about: about.map(({ person }) => person),
    hands: hands.map(({ person }) => person),
    decisions,
    review,
  }
}

export type ComplaintFound = NonNullable<Awaited<ReturnType<typeof findComplaint>>>

/** The newest of what we understood. */
export const latestSummary = (now: Asking, id: string) =>
  desk(now)
    .selectFrom('case_summaries')
    .selectAll()
    .where('case', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
