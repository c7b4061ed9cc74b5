// A promise: one sentence to people, and what in the program keeps it. What keeps none is not promised.
import type { Registry } from './registry.ts'

export type KeptPromise = {
  /** `module.word`; its sentence is the message `promise.<word>` of that module. */
  name: string
  /** The verb, guard or automation without which it could be broken. */
  keptBy: { verb: string } | { guard: string } | { automation: string }
  /** The indicator that shows how well it is kept. */
  shownBy?: string
}

let known: readonly KeptPromise[] = []

/** Told once at start. Refuses a promise that nothing keeps. */
export const knowPromises = (registry: Registry): void => {
  known = registry.modules.flatMap((card) => card.promises ?? [])
  for (const promise of known)
    if (!isKept(registry, promise))
      throw new Error(
        `nothing keeps the promise ${promise.name}: ${JSON.stringify(promise.keptBy)}`,
      )
}

function isKept(registry: Registry, { keptBy }: KeptPromise): boolean {
  if ('verb' in keptBy)
    return registry.actions.has(keptBy.verb) || registry.questions.has(keptBy.verb)
  if ('guard' in keptBy)
    return [...registry.guards.before, ...registry.guards.after].some(
      (guard) => guard.name === keptBy.guard,
    )
  return registry.modules.some((card) =>
    (card.automations ?? []).some((one) => one.name === keptBy.automation),
  )
}

/** Every promise of every module, lowest floor first. */
export const declaredPromises = (): readonly KeptPromise[] => known
