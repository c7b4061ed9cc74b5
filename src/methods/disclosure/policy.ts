/** How small a group may be and still be shown: fixed at launch, afterwards only ever stricter. */

/** Thresholds in respondents. `frozen` once answers have come in. */
export interface Policy {
  /** Fewest respondents behind a score. */
  readonly scores: number
  /** Fewest respondents behind comments and behind shares of answers. */
  readonly comments: number
  /** Fewest respondents in all before anything is broken down. */
  readonly breakdowns: number
  readonly frozen: boolean
}

/** The lowest thresholds there are; no setting goes below. */
export const floors = { scores: 5, comments: 10, breakdowns: 30 } as const

/** A policy, or the reason why it is refused. */
export type PolicyAnswer = Policy | { readonly refused: string }

type Wanted = Partial<Omit<Policy, 'frozen'>>

const names = ['scores', 'comments', 'breakdowns'] as const

/** A policy before launch: every threshold a whole number at or above its floor. */
export function setPolicy(wanted: Wanted = {}): PolicyAnswer {
  const policy = { ...floors, ...wanted }
  for (const name of names) {
    if (!Number.isSafeInteger(policy[name]))
      return { refused: `the threshold for ${name} must be a whole number` }
    if (policy[name] < floors[name])
      return { refused: `the threshold for ${name} cannot be below ${floors[name]}` }
  }
  return { ...policy, frozen: false }
}

/** Launch: from here on thresholds only rise. */
export const freezePolicy = (policy: Policy): Policy => ({ ...policy, frozen: true })

/** Changes thresholds; after launch a lower one is refused, because answers were given under it. */
export function changePolicy(policy: Policy, wanted: Wanted): PolicyAnswer {
  const lowered = names.find((name) => (wanted[name] ?? policy[name]) < policy[name])
  if (policy.frozen && lowered !== undefined)
    return {
      refused: `the threshold for ${lowered} was shown to those who answered and can only rise; a lower one needs a new survey`,
    }
  const { frozen, ...thresholds } = policy
  const changed = setPolicy({ ...thresholds, ...wanted })
  return 'refused' in changed ? changed : { ...changed, frozen }
}
