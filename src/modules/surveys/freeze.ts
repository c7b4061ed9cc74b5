// Works a release out and freezes it: what is shown, and sealed beside it what later releases need to protect it.
import type { Acting, Asking } from '#kernel'
import { dayIn } from '#methods/calendar'
import type { Policy } from '#methods/disclosure'
import { addBallot, ballots, wordsOf, type Counts, type Said } from './count.ts'
import { urnOf, wordsIn, wordSeal } from './box.ts'
import { dice, randomId } from './random-id.ts'
import { releaseSurvey } from './release.ts'
import type { Results } from './results.ts'
import { joined, otherWave, type Guard } from './sealed-history.ts'
import { surveys } from './tables.ts'
import type { Found } from './find.ts'
import { json } from './write-form.ts'

const guardSeal = 'surveys.guard'
type Row = Found

export const policyOf = ({ scores, comments, breakdowns }: Row): Policy => ({
  scores,
  comments,
  breakdowns,
  frozen: true,
})

/** Everything released in this survey and its other waves, in order. */
async function past(now: Asking, survey: Row) {
  const rows = await surveys(now)
    .selectFrom('survey_snapshots')
    .innerJoin('surveys', 'surveys.id', 'survey_snapshots.survey')
    .select([
      'survey_snapshots.sealed',
      'survey_snapshots.results',
      'surveys.wave',
      'surveys.id',
      'survey_snapshots.place',
    ])
    .where('surveys.series', '=', survey.series)
    .orderBy('surveys.wave')
    .orderBy('survey_snapshots.place')
    .execute()
  const guards = rows.flatMap(({ sealed, id }) => {
    const text = now.seals.open(guardSeal, sealed)
    if (text === undefined) return []
    const guard = JSON.parse(text) as Guard
    return [id === survey.id ? guard : otherWave(guard)]
  })
  const mine = rows.filter(({ id }) => id === survey.id)
  return {
    guard: joined(guards),
    /** The release before this one: of this survey, or of the wave before. */
    before: (mine.at(-1) ?? rows.filter(({ wave }) => wave < survey.wave).at(-1))?.results,
    place: mine.length + 1,
  }
}

type Counted = { counts: Counts; words: (Said & { id: string })[] }

async function counted(now: Asking, survey: Row): Promise<Counted> {
  if (survey.mode === 'anonymous')
    return { counts: await urnOf(now, survey.id), words: await wordsIn(now, survey.id) }
  const replies = await surveys(now)
    .selectFrom('survey_replies')
    .select(['answers'])
    .where('survey', '=', survey.id)
    .execute()
  const counts: Counts = {}
  const words: Counted['words'] = []
  for (const { answers } of replies) {
    addBallot(counts, survey.form, answers)
    words.push(...wordsOf(survey.form, answers).map((said) => ({ ...said, id: randomId(now) })))
  }
  return { counts, words }
}

/** `last`: comments leave once and in one place, at the close. */
export async function freezeResults(now: Acting, survey: Row, last: boolean): Promise<Results> {
  const { counts, words } = await counted(now, survey)
  const { guard, before, place } = await past(now, survey)
  const invited = survey.ways.every((way) => way === 'invitation') ? survey.invited : null
  const released = releaseSurvey({
    form: survey.form,
    counts,
    words: last ? words : [],
    policy: policyOf(survey),
    guard,
    before,
    invited,
    at: dayIn(now.at, now.business.timeZone),
    random: dice(now),
  })
  if (last && survey.mode === 'confidential')
    await keepShown(now, survey.id, words, released.results)
  await surveys(now)
    .insertInto('survey_snapshots')
    .values({
      id: randomId(now),
      survey: survey.id,
      frozen_on: dayIn(now.at, now.business.timeZone),
      place,
      results: json(released.results),
      sealed: now.seals.seal(guardSeal, JSON.stringify(released.guard)),
    })
    .execute()
  return released.results
}

/** Released comments of a confidential survey, under the ids they are shown by, so that one can be taken out of sight. */
async function keepShown(
  now: Acting,
  survey: string,
  words: Counted['words'],
  { questions }: Results,
): Promise<void> {
  const shown = new Set(
    questions.flatMap(({ comments }) => comments.flatMap(({ texts }) => texts.map(({ id }) => id))),
  )
  const rows = words.filter(({ id }) => shown.has(id))
  if (rows.length > 0)
    await surveys(now)
      .insertInto('survey_words')
      .values(
        rows.map(({ id, ...said }) => ({
          id,
          survey,
          sealed: now.seals.seal(wordSeal, JSON.stringify(said)),
          hidden_at: null,
        })),
      )
      .execute()
}

export const ballotsIn = async (now: Asking, survey: string) => ballots(await urnOf(now, survey))
