/** A made-up business whose survey is released in waves, for the attacker to work on. */
import type { Random } from '#methods/random'
import type { Answer, Layout } from '../table.ts'

/** How a business behaves; every part is drawn. */
export interface Business {
  readonly layout: Layout
  readonly waves: readonly (readonly Answer[])[]
  readonly scale: { readonly min: number; readonly max: number }
}

const scales = [
  { min: 1, max: 5 },
  { min: 0, max: 10 },
  { min: 0, max: 1 },
] as const

const drawn = (random: Random, below: number) => Math.floor(random() * below)

/**
 * 10 to 500 people (small ones more often) in teams of about 9, often in divisions, mostly
 * crossed with two to four sites; up to three waves with leavers, joiners, movers. In half of the
 * businesses nobody else changes an answer: the attacker's best case.
 */
export function drawBusiness(random: Random): Business {
  const people = Math.round(10 * 50 ** random())
  const teams = Math.max(1, Math.round(people / 9 + random() * 2 - 1))
  const divisions = random() < 0.3 && teams > 3 ? 2 + drawn(random, 2) : 0
  const rows = Array.from({ length: teams }, (_, team) =>
    divisions > 0 ? [`division ${team % divisions}`, `team ${team}`] : [`team ${team}`],
  )
  const sites = random() < 0.7 ? 2 + drawn(random, 3) : 0
  const columns = Array.from({ length: sites }, (_, site) => `site ${site}`)
  const scale = scales[drawn(random, 3)] ?? scales[0]
  const united = random() < 0.2
  const answer = () =>
    united && random() < 0.9 ? scale.max : scale.min + drawn(random, scale.max - scale.min + 1)
  const placed = (person: number): Answer => {
    const row = rows[Math.min(drawn(random, teams), drawn(random, teams * 2))] ?? rows[0] ?? []
    const where = columns[Math.min(drawn(random, sites), drawn(random, sites * 2))]
    return {
      person: `p${person}`,
      row,
      value: answer(),
      ...(where === undefined ? {} : { column: where }),
    }
  }
  let staff = Array.from({ length: people }, (_, person) => placed(person))
  const unchanging = random() < 0.5
  const restless = unchanging ? 0 : random()
  const waves = [staff]
  for (let wave = 1; wave < 1 + drawn(random, 3); wave += 1) {
    const leaves = drawn(random, 3)
    const stays = staff.filter(() => random() >= leaves / staff.length)
    staff = stays.map((one) => {
      const moved = random() < 1 / staff.length ? placed(0) : one
      return {
        ...moved,
        person: one.person ?? '',
        value: random() < restless ? answer() : one.value,
      }
    })
    for (let joins = drawn(random, 3); joins > 0; joins -= 1)
      staff.push(placed(1000 * wave + joins))
    waves.push(staff)
  }
  const layout = sites > 0 ? { rows, columns } : { rows }
  return { layout, waves, scale }
}
