/** One business: release every wave, then attack everything that was released together. */
import type { Policy } from '../policy.ts'
import { release } from '../release.ts'
import type { ReleaseRequest, Snapshot } from '../snapshot.ts'
import { keyOf, tableOf } from '../table.ts'
import { recordOf, recovered, type Seen, type SeenRange, type Target } from './attacker.ts'
import type { Business } from './business.ts'

/** What came of an attack; `hidden` and `answered` count people of the first wave's finest cells. */
export interface AttackResult {
  readonly recovered: readonly string[]
  readonly targets: number
  readonly answered: number
  readonly hidden: number
  /** People of the first wave shown in a range only. */
  readonly ranged: number
  /** Waves after the first, and those of which nothing new was released. */
  readonly laterWaves: number
  readonly held: number
}

/** Releases and attacks. The attacker is told each shown figure unrounded: more than is published.
 * `releaseBy` is the engine attacked. */
export function attackBusiness(
  { layout, waves, scale }: Business,
  policy: Policy,
  releaseBy: (request: ReleaseRequest) => Snapshot = release,
): AttackResult {
  const history: Snapshot[] = []
  const seen: Seen[] = []
  const targets: Target[] = []
  // NOTE: people whose figure was shown once and who all stayed the same are no secret any more.
  const open = new Set<string>()
  const ranges: SeenRange[] = []
  let hidden = 0
  let ranged = 0
  let held = 0
  waves.forEach((answers, wave) => {
    const at = `wave ${wave}`
    const snapshot = releaseBy({ answers, layout, scale, policy, history, at })
    const fresh = new Set(
      snapshot.cells.flatMap((cell) =>
        cell.shown === true && cell.asOf === at ? [keyOf(cell.row, cell.column)] : [],
      ),
    )
    const rough = new Map(
      snapshot.cells.flatMap((cell) =>
        cell.shown === 'range' && cell.asOf === at ? [[keyOf(cell.row, cell.column), cell]] : [],
      ),
    )
    if (wave > 0 && fresh.size === 0) held += 1
    for (const cell of tableOf(answers, layout).cells) {
      const records = cell.members.map((member) =>
        recordOf(answers[member] ?? { row: [], value: 0 }),
      )
      if (records.length === 0) continue
      if (fresh.has(cell.key)) {
        seen.push({ records, sum: cell.sum })
        open.add(records.toSorted().join())
      } else {
        const range = rough.get(cell.key)
        if (range !== undefined) {
          const low = Math.ceil(range.from * records.length)
          const whole = range.to * records.length
          ranges.push({ records, low, high: range.to === scale.max ? whole : Math.ceil(whole) - 1 })
        }
        if (wave === 0 && cell.leaf && range === undefined) hidden += records.length
        if (wave === 0 && cell.leaf && range !== undefined) ranged += records.length
        if (!open.has(records.toSorted().join()))
          targets.push({ name: `${at} ${cell.key}`, records })
      }
    }
    for (const answer of answers)
      targets.push({ name: `${at} person ${answer.person ?? ''}`, records: [recordOf(answer)] })
    history.push(snapshot)
  })
  return {
    recovered: recovered(seen, targets, scale, ranges).map(({ name }) => name),
    targets: targets.length,
    answered: waves[0]?.length ?? 0,
    hidden,
    ranged,
    laterWaves: waves.length - 1,
    held,
  }
}
