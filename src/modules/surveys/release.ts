// The one engine behind every page, table, chart, letter and API answer of a survey's results.
// @fulfils R64 R133
import {
  about,
  release,
  releaseComments,
  releaseSpread,
  roundPercent,
  timesOf,
  type Answer,
  type Policy,
  type Snapshot,
} from '#methods/disclosure'
import { ballots, readCounts, type Count, type Counts, type Said } from './count.ts'
import { comparison, shareOf, withInterval } from './intervals.ts'
import { apart } from './spreads-apart.ts'
import { layoutOf, measuresOf, notSaid, type Measure } from './measures.ts'
import type { Asked, Figure, Measured, Results } from './results.ts'
import { pack, unpack, type Guard } from './sealed-history.ts'
import type { Form } from './shapes.ts'

export type ReleaseOf = {
  form: Form
  counts: Counts
  words: readonly (Said & { id: string })[]
  policy: Policy
  /** Everything released before in this survey and its earlier waves. */
  guard: Guard
  /** The results of the wave before, to compare with. */
  before: Results | undefined
  invited: number | null
  at: string
  random: () => number
}

/** Answers of one measure; nobody's name is on any. */
function answersOf(counts: readonly Count[], measure: Measure, grouped: boolean, parts: boolean) {
  return counts
    .filter((one) => one.measure === measure.measure)
    .filter(({ n }) => n > 0)
    .map(({ unit, part, value, n }): Answer => ({
      row: grouped ? [unit] : [],
      ...(parts ? { column: part } : {}),
      value: measure.counts(value),
      times: n,
    }))
}

export function releaseSurvey(asked: ReleaseOf): { results: Results; guard: Guard } {
  const { form, policy, at, before } = asked
  const counts = readCounts(asked.counts)
  const guard: Guard = {}
  const layout = layoutOf(form)
  const all = ballots(asked.counts)
  const population = asked.invited

  const one = (measure: Measure): Measured => {
    const strict = measure.sensitive ? { ...policy, scores: policy.comments } : policy
    const grouped = measure.byGroup && layout.units.length > 0
    const answers = answersOf(counts, measure, grouped, grouped && layout.parts !== null)
    const earlier = asked.guard[measure.measure] ?? { snapshots: [], spreads: [] }
    const past = before?.questions
      .flatMap((question) => question.measured)
      .find((known) => known.measure === measure.measure)

    const spread = spreadOf(answers, measure, strict, earlier.spreads, past, at)
    const history = earlier.snapshots.map(unpack)
    const shares = spread.shown?.shares ?? null
    const snapshot: Snapshot | undefined =
      measure.scale === null
        ? undefined
        : release({
            answers,
            layout: {
              rows: grouped ? layout.units.map((unit) => [unit]) : [[]],
              ...(grouped && layout.parts !== null ? { columns: layout.parts } : {}),
            },
            scale: measure.scale,
            policy: strict,
            history,
            at,
          })
    guard[measure.measure] = {
      snapshots: snapshot === undefined ? [] : [pack(snapshot)],
      spreads: spread.fresh === undefined ? [] : [spread.fresh],
    }
    const figures = (snapshot?.cells ?? []).map((cell): Figure => {
      const place = { unit: cell.row[0] ?? null, part: cell.column ?? null }
      if (cell.shown === false) return { ...place, shown: 'no' }
      if (cell.shown === 'range')
        return {
          ...place,
          shown: 'range',
          from: cell.from,
          to: cell.to,
          people: cell.people,
          asOf: cell.asOf,
        }
      const whole = place.unit === null && place.part === null
      const around = {
        scale: measure.scale ?? { min: 0, max: 1 },
        spread: shares,
        population: whole ? population : null,
      }
      const figure: Figure = {
        ...place,
        shown: 'exact',
        value: cell.mean,
        ...withInterval(cell, around),
        people: cell.people,
        asOf: cell.asOf,
        change: null,
        before: null,
      }
      const known = past?.figures.find((was) => was.unit === place.unit && was.part === place.part)
      return { ...figure, ...comparison(figure, known) }
    })
    return { measure: measure.measure, figures, spread: spread.shown }
  }

  const questions = form.questions.map((question): Asked => {
    const seen = counts.filter((count) => count.measure === question.key).map(({ value }) => value)
    return {
      key: question.key,
      kind: question.kind,
      measured: measuresOf(question, seen).map(one),
      comments: commentsOf(asked, question.key),
    }
  })
  const answered = all < policy.scores ? null : about(all)
  return {
    guard,
    results: {
      frozenOn: at,
      answered,
      invited: population === null ? null : about(population),
      rate:
        population === null || population < policy.breakdowns || answered === null
          ? null
          : Math.min(100, roundPercent(all / population)),
      scores: policy.scores,
      comments: policy.comments,
      breakdowns: policy.breakdowns,
      questions,
    },
  }
}

/** NOTE: a spread that few answers set apart from an earlier one would show what those few said: the earlier one stays. */
function spreadOf(
  answers: readonly Answer[],
  measure: Measure,
  policy: Policy,
  earlier: readonly Record<string, number>[],
  past: Measured | undefined,
  at: string,
): { shown: Measured['spread']; fresh?: Record<string, number> } {
  if (measure.values.length === 0) return { shown: null }
  const values = new Map<number, number>()
  for (const one of answers) values.set(one.value, (values.get(one.value) ?? 0) + timesOf(one))
  const mine = Object.fromEntries(values)
  const close = earlier.some((one) => {
    const difference = apart(one, mine)
    return difference > 0 && difference < policy.comments
  })
  if (close) return { shown: past?.spread ?? null }
  const spread = releaseSpread(values, measure.values, policy)
  if (!spread.shown) return { shown: null }
  const shares = spread.shares.map(({ value, percent }) => shareOf(value, percent, spread.people))
  return { shown: { shares, people: spread.people, asOf: at }, fresh: mine }
}

function commentsOf({ words, policy, random }: ReleaseOf, question: string): Asked['comments'] {
  const mine = words.filter((one) => one.question === question)
  if (mine.length === 0) return []
  const texts = new Map(mine.map(({ id, words: text }) => [id, text]))
  return releaseComments(
    mine.map(({ id, unit }) => ({ group: unit, text: id })),
    policy,
    random,
  ).map(({ group, texts: ids }) => ({
    unit: group === '' || group === notSaid ? null : group,
    texts: ids.map((id) => ({ id, words: texts.get(id) ?? '' })),
  }))
}
