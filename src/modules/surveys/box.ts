// The ballot box: sealed ballots wait in it until enough are together, then go into the urn as counts, shuffled.
// @fulfils R64
import type { Acting, Asking } from '#kernel'
import { addBallot, wordsOf, type Counts, type Said } from './count.ts'
import { dice, randomId, shuffled } from './random-id.ts'
import type { Answers, Form } from './shapes.ts'
import { surveys } from './tables.ts'

/** So many ballots at least are emptied together while a survey is open. */
export const together = 10
const atOnce = 2000

const boxSeal = 'surveys.box'
const urnSeal = 'surveys.urn'
export const wordSeal = 'surveys.words'

/** Throws a clash of keys if the ticket lies in the box already; the caller says what that means. */
export const dropBallot = (now: Acting, survey: string, ticket: string, answers: Answers) =>
  surveys(now)
    .insertInto('survey_box')
    .values({
      id: randomId(now),
      survey,
      ticket,
      sealed: now.seals.seal(boxSeal, JSON.stringify(answers)),
    })
    .onConflict((known) => known.columns(['business', 'survey', 'ticket']).doNothing())
    .returning('id')
    .executeTakeFirst()

export async function urnOf(now: Asking, survey: string): Promise<Counts> {
  const row = await surveys(now)
    .selectFrom('survey_urns')
    .select('sealed')
    .where('survey', '=', survey)
    .executeTakeFirst()
  const text = row && now.seals.open(urnSeal, row.sealed)
  return text === undefined ? {} : (JSON.parse(text) as Counts)
}

export async function keepUrn(now: Acting, survey: string, counts: Counts) {
  const sealed = now.seals.seal(urnSeal, JSON.stringify(counts))
  await surveys(now)
    .insertInto('survey_urns')
    .values({ survey, sealed })
    .onConflict((known) => known.columns(['business', 'survey']).doUpdateSet({ sealed }))
    .execute()
}

export async function keepWords(now: Acting, survey: string, said: readonly Said[]) {
  for (let at = 0; at < said.length; at += 1000)
    await surveys(now)
      .insertInto('survey_words')
      .values(
        said.slice(at, at + 1000).map((one) => ({
          id: randomId(now),
          survey,
          sealed: now.seals.seal(wordSeal, JSON.stringify(one)),
          hidden_at: null,
        })),
      )
      .execute()
}

export async function wordsIn(now: Asking, survey: string): Promise<(Said & { id: string })[]> {
  const rows = await surveys(now)
    .selectFrom('survey_words')
    .select(['id', 'sealed'])
    .where('survey', '=', survey)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, sealed }) => {
    const text = now.seals.open(wordSeal, sealed)
    return text === undefined ? [] : [{ ...(JSON.parse(text) as Said), id }]
  })
}

/**
 * Empties the box of a survey that the caller has locked. Ballots are opened in drawn order, their answers are counted
 * question by question, their texts are dealt apart; the used tickets go the same way. While the survey is open fewer
 * than `together` stay in the box.
 */
export async function emptyBox(
  now: Acting,
  { id: survey, form }: { id: string; form: Form },
  last: boolean,
): Promise<number> {
  const random = dice(now)
  let emptied = 0
  for (;;) {
    const rows = await surveys(now)
      .selectFrom('survey_box')
      .select(['id', 'ticket', 'sealed'])
      .where('survey', '=', survey)
      .orderBy('id')
      .limit(atOnce)
      .execute()
    if (rows.length === 0 || (!last && rows.length < together)) return emptied
    const counts = await urnOf(now, survey)
    const said: Said[] = []
    for (const { sealed } of shuffled(rows, random)) {
      const text = now.seals.open(boxSeal, sealed)
      if (text === undefined) continue
      const answers = JSON.parse(text) as Answers
      addBallot(counts, form, answers)
      said.push(...wordsOf(form, answers))
    }
    await keepUrn(now, survey, counts)
    await keepWords(now, survey, shuffled(said, random))
    await surveys(now)
      .insertInto('survey_spent')
      .values(shuffled(rows, random).map(({ ticket }) => ({ survey, ticket })))
      .onConflict((known) => known.doNothing())
      .execute()
    await surveys(now)
      .deleteFrom('survey_box')
      .where('survey', '=', survey)
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
    emptied += rows.length
  }
}
