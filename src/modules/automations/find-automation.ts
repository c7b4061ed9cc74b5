// Loads an automation: as it is declared in the code, and as it is switched in this business.
import { declaredAutomations, type Asking, type Automation } from '#kernel'
import { automations } from './tables.ts'

export type Switched = { on: boolean; reason: string | null; since: Date | null; by: string | null }
export type Found = Automation & { switched: Switched }

export const declaredAs = (name: string): Automation | undefined =>
  declaredAutomations().find((one) => one.name === name)

export async function findAutomation(
  now: Asking,
  { automation }: { automation: string },
): Promise<Found | undefined> {
  const declared = declaredAs(automation)
  if (!declared) return undefined
  return { ...declared, switched: switchOf(declared, await switches(now)) }
}

export type SwitchRow = Awaited<ReturnType<typeof switches>>[number]

/** The switch of every automation that was ever switched here. */
export const switches = (now: Asking) =>
  automations(now)
    .selectFrom('automation_switches')
    .leftJoin('people', 'people.id', 'automation_switches.by')
    .select(['automation', 'on_now', 'reason', 'at', 'people.name as byName'])
    .where('replaced', '=', false)
    .execute()

export function switchOf(declared: Automation, rows: readonly SwitchRow[]): Switched {
  const row = rows.find(({ automation }) => automation === declared.name)
  if (!row) return { on: !declared.startsOff, reason: null, since: null, by: null }
  return { on: row.on_now, reason: row.reason, since: row.at, by: row.byName }
}
