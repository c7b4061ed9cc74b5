/** Disclosure control under attack: 10,000 made-up businesses, and what protection costs in hidden people. */
import { setPolicy } from '#methods/disclosure'
import {
  attackBusiness,
  drawBusiness,
  hiddenShares,
  naiveRelease,
  seeded,
  type HiddenShares,
} from '#methods/disclosure/attack'

/** One table of results. */
export interface BenchTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

const policy = () => {
  const set = setPolicy()
  if ('refused' in set) throw new Error(set.refused)
  return set
}

function attack(businesses: number): BenchTable {
  const random = seeded(1)
  const sums = { broken: 0, targets: 0, naive: 0, tried: 0, later: 0, held: 0 }
  const start = performance.now()
  for (let i = 0; i < businesses; i += 1) {
    const business = drawBusiness(random)
    const result = attackBusiness(business, policy())
    if (result.recovered.length > 0) sums.broken += 1
    sums.targets += result.targets
    sums.later += result.laterWaves
    sums.held += result.held
    if (i % 20 !== 0) continue
    sums.tried += 1
    if (attackBusiness(business, policy(), naiveRelease).recovered.length > 0) sums.naive += 1
  }
  const took = Math.round((performance.now() - start) / businesses)
  return {
    title: `Exact recoveries in ${businesses} businesses of 10 to 500 people, one to three waves`,
    columns: ['engine', 'businesses', 'broken', 'targets tried', 'ms a business'],
    rows: [
      ['Evenhand', businesses, sums.broken, sums.targets, took],
      ['small cells hidden, nothing else', sums.tried, sums.naive, '', ''],
      [
        'later waves held back (one leaver, nobody else changed, ...)',
        sums.later,
        sums.held,
        '',
        '',
      ],
    ],
  }
}

/** Hidden people of the first wave of the attacked businesses, which are made hard on purpose. */
function hiddenAttacked(businesses: number): BenchTable {
  const random = seeded(1)
  const kinds = ['teams', 'teams x sites'].map((name) => ({ name, ...nobody }))
  for (let i = 0; i < businesses; i += 1) {
    const { layout, waves, scale } = drawBusiness(random)
    const answers = waves[0] ?? []
    const kind = kinds[layout.columns === undefined ? 0 : 1]
    if (answers.length < policy().breakdowns || kind === undefined) continue
    count(kind, hiddenShares(answers, layout, scale, policy().scores))
  }
  return {
    title:
      'People hidden in the attacked businesses of 30 and more, per cent (a fifth near-unanimous)',
    columns: [
      'table',
      'small cells only',
      'best known rule',
      'with "all alike" hidden',
      'Evenhand: no exact mean',
      'Evenhand: nothing shown',
    ],
    rows: kinds.map(({ name, ...sums }) => [name, ...sharesOf(sums)]),
  }
}

const nobody = { answered: 0, primary: 0, bestKnown: 0, bestKnownAlike: 0, withoutMean: 0, ours: 0 }

function count(sums: typeof nobody, shares: HiddenShares): void {
  sums.answered += shares.answered
  sums.primary += shares.primary
  sums.bestKnown += shares.bestKnown
  sums.bestKnownAlike += shares.bestKnownAlike
  sums.withoutMean += shares.withoutMean
  sums.ours += shares.ours
}

const sharesOf = ({
  answered,
  primary,
  bestKnown,
  bestKnownAlike,
  withoutMean,
  ours,
}: typeof nobody) =>
  [primary, bestKnown, bestKnownAlike, withoutMean, ours].map((part) => percent(part, answered))

const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1)

/** Published for one-way tables of teams of nine: small cells only, then the best known rule. */
const published = new Map([
  [20, '12 -> 32'],
  [50, '6 -> 12'],
  [100, '4 -> 6.6'],
  [250, '4.7 -> 4.8'],
  [500, '4.8 -> 4.8'],
])

function hidden(sites: number, rounds: number): BenchTable {
  const random = seeded(2)
  const scale = { min: 1, max: 5 }
  const rows = [...published].map(([people, anchor]) => {
    const sums = { ...nobody }
    for (let i = 0; i < rounds; i += 1) {
      const teams = Math.max(1, Math.round(people / 9))
      const names = Array.from({ length: teams }, (_, team) => [`team ${team}`])
      const weights = names.map(() => 0.2 + 1.6 * random())
      const whole = weights.reduce((sum, weight) => sum + weight, 0)
      const team = () => {
        let left = random() * whole
        return Math.max(
          0,
          weights.findIndex((weight) => (left -= weight) < 0),
        )
      }
      const columns = Array.from({ length: sites }, (_, site) => `site ${site}`)
      const answers = Array.from({ length: people }, () => {
        const column = columns[Math.floor(random() * sites)]
        return {
          row: names[team()] ?? [],
          value: 1 + Math.floor(random() * 5),
          ...(column === undefined ? {} : { column }),
        }
      })
      const layout = sites > 0 ? { rows: names, columns } : { rows: names }
      count(sums, hiddenShares(answers, layout, scale, 5))
    }
    return [people, ...sharesOf(sums), sites === 0 ? anchor : 'none known']
  })
  return {
    title: `People hidden in ${sites === 0 ? 'team tables' : `team x ${sites} site tables`}, per cent (bar: within 5 points of the best known rule)`,
    columns: [
      'people',
      'small cells only',
      'best known rule',
      'with "all alike" hidden',
      'Evenhand: no exact mean',
      'Evenhand: nothing shown',
      'published',
    ],
    rows,
  }
}

/** Runs the attack and the count of hidden people. */
export function run(businesses = 10_000): readonly BenchTable[] {
  return [attack(businesses), hiddenAttacked(businesses / 10), hidden(0, 1000), hidden(2, 200)]
}
