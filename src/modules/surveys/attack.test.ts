// An attacker who sees everything a survey releases, unrounded, in every wave, with the whole staff list beside it.
import { expect, test } from 'vitest'
import {
  attackBusiness,
  drawBusiness,
  naiveRelease,
  seeded,
  type Business,
} from '#methods/disclosure/attack'
import {
  freezePolicy,
  setPolicy,
  type PublishedCell,
  type ReleaseRequest,
  type Snapshot,
} from '#methods/disclosure'
import { countKey, type Counts } from './count.ts'
import { releaseSurvey } from './release.ts'
import type { Figure, Results } from './results.ts'
import { joined, otherWave, type Guard } from './sealed-history.ts'
import type { Form, Question } from './shapes.ts'

const asked = setPolicy()
if ('refused' in asked) throw new Error(asked.refused)
const policy = freezePolicy(asked)

const question = (key: string, kind: Question['kind'], more: Partial<Question>): Question => ({
  key,
  kind,
  page: false,
  required: false,
  purpose: 'a test',
  sensitive: false,
  byGroup: false,
  source: null,
  options: [],
  rows: [],
  low: 1,
  high: 5,
  favourable: null,
  when: null,
  ...more,
})

const optionsOf = (names: readonly string[]) => names.map((key) => ({ key, size: null }))

function formOf({ layout, scale }: Pick<ReleaseRequest, 'layout' | 'scale'>): Form {
  return {
    questions: [
      question('team', 'single', { options: optionsOf(layout.rows.map(([row = '']) => row)) }),
      question('site', 'single', { options: optionsOf(layout.columns ?? []) }),
      question('mood', 'scale', { low: scale.min, high: scale.max, byGroup: true }),
    ],
    unit: 'team',
    part: layout.columns === undefined ? null : 'site',
  }
}

function countsOf(answers: ReleaseRequest['answers'], crossed: boolean): Counts {
  const counts: Counts = {}
  for (const { row, column, value } of answers)
    for (const key of [
      countKey('', '', '', 0),
      countKey('mood', row[0] ?? '', crossed ? (column ?? '') : '', value),
    ])
      counts[key] = (counts[key] ?? 0) + 1
  return counts
}

const cellOf = (figure: Figure): PublishedCell => {
  const name = {
    row: figure.unit === null ? [] : [figure.unit],
    ...(figure.part === null ? {} : { column: figure.part }),
  }
  if (figure.shown === 'no') return { ...name, shown: false }
  if (figure.shown === 'range')
    return {
      ...name,
      shown: 'range',
      people: figure.people,
      from: figure.from,
      to: figure.to,
      asOf: figure.asOf,
    }
  return { ...name, shown: true, people: figure.people, mean: figure.value, asOf: figure.asOf }
}

/** The module's own engine, wave after wave, with what it keeps sealed and what it printed before. */
function surveyEngine() {
  const guards: Guard[] = []
  let before: Results | undefined
  return ({ answers, layout, scale, at }: ReleaseRequest): Snapshot => {
    const { results, guard } = releaseSurvey({
      form: formOf({ layout, scale }),
      counts: countsOf(answers, layout.columns !== undefined),
      words: [],
      policy,
      guard: joined(guards.map(otherWave)),
      before,
      invited: null,
      at,
      random: seeded(1),
    })
    guards.push(guard)
    before = results
    const figures = results.questions.find(({ key }) => key === 'mood')?.measured[0]?.figures ?? []
    return { at, cells: figures.map(cellOf), known: [], hidden: [], ranged: [] }
  }
}

const flat = ({ layout }: Business) => layout.rows.every((row) => row.length === 1)

test('no hidden figure and no answer is recovered from what surveys release, over groups that overlap and over waves', () => {
  let targets = 0
  let later = 0
  for (let seed = 1; seed <= 250; seed += 1) {
    const business = drawBusiness(seeded(seed))
    if (!flat(business)) continue
    const attack = attackBusiness(business, policy, surveyEngine())
    expect(attack.recovered, `business ${seed}`).toEqual([])
    targets += attack.targets
    later += attack.laterWaves
  }
  expect(targets).toBeGreaterThan(5000)
  expect(later).toBeGreaterThan(60)
}, 60_000)

test('the same attacker undoes an engine that only hides small groups, so the test can fail', () => {
  let recovered = 0
  for (let seed = 1; seed <= 60; seed += 1) {
    const business = drawBusiness(seeded(seed))
    if (flat(business)) recovered += attackBusiness(business, policy, naiveRelease).recovered.length
  }
  expect(recovered).toBeGreaterThan(50)
})

test('one more answer changes no spread that was shown before', () => {
  const form = formOf({ layout: { rows: [['a']] }, scale: { min: 1, max: 5 } })
  const plain: Form = { ...form, unit: null, part: null }
  const engine = (guard: Guard, before: Results | undefined, values: number[], at: string) =>
    releaseSurvey({
      form: plain,
      counts: Object.fromEntries([
        [countKey('', '', '', 0), values.length],
        ...[1, 2, 3, 4, 5].map((value) => [
          countKey('mood', '', '', value),
          values.filter((one) => one === value).length,
        ]),
      ]) as Counts,
      words: [],
      policy,
      guard,
      before,
      invited: 40,
      at,
      random: seeded(2),
    })
  const twenty = Array.from({ length: 20 }, (_, n) => 1 + (n % 5))
  const first = engine({}, undefined, twenty, '2026-06-01')
  const second = engine(first.guard, first.results, [...twenty, 5], '2026-06-08')
  const measured = (results: Results) =>
    results.questions.find(({ key }) => key === 'mood')?.measured[0]
  expect(measured(second.results)?.spread).toEqual(measured(first.results)?.spread)
  expect(measured(second.results)?.figures[0]).toMatchObject({ asOf: '2026-06-01' })
  const third = engine(
    joined([first.guard, second.guard]),
    second.results,
    [...twenty, ...Array.from({ length: 12 }, () => 5)],
    '2026-07-01',
  )
  expect(measured(third.results)?.spread?.asOf).toBe('2026-07-01')
})
