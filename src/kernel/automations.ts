// The machines that modules declare, for whoever prints or switches them.
import type { Automation } from './module.ts'
import type { Registry } from './registry.ts'

let known: readonly Automation[] = []

/** Told once at start. */
export const knowAutomations = (registry: Registry): void => {
  known = registry.modules.flatMap((card) => card.automations ?? [])
  const twice = known.find(({ name }, at) => known.findIndex((one) => one.name === name) !== at)
  if (twice) throw new Error(`two automations are called ${twice.name}`)
}

/** Every declared automation, by name. */
export const declaredAutomations = (): readonly Automation[] =>
  known.toSorted((a, b) => a.name.localeCompare(b.name))
