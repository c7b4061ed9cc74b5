/** The whole opinion analysis: who is on the map, which groups, what stands for them, what unites. */
import { chooseGroups, smallestGroup, type Choice } from './choose.ts'
import { groupInformedConsensus, type Consensus } from './consensus.ts'
import { opinionMap } from './map.ts'
import { adjustedRand } from './rand.ts'
import { representatives, type Representative } from './representative.ts'
import { tallies } from './tally.ts'
import type { Votes } from './votes.ts'

/** One group; ids run from 0 by falling size. */
export interface OpinionGroup {
  readonly id: number
  readonly size: number
  readonly representative: readonly Representative[]
}

/** Everything that is known of a conversation. `group` is null for who is in no group shown. */
export interface OpinionAnalysis {
  readonly people: number
  readonly statements: number
  readonly votes: number
  readonly placed: number
  readonly groupsSupported: boolean
  readonly because?: string
  readonly silhouettes: Choice['silhouettes']
  readonly nullTest?: Choice['nullTest']
  readonly gradientTest?: Choice['gradientTest']
  readonly groups: readonly OpinionGroup[]
  readonly participants: readonly { readonly id: string; readonly group: number | null }[]
  readonly consensus: readonly Consensus[]
  /** People of groups too small to be shown; they have no group. */
  readonly hidden: number
}

/** Groups and consensus of groups given from elsewhere, such as those a file publishes. */
export function describeGroups(votes: Votes, groups: readonly (number | null)[]) {
  const counted = tallies(votes, groups)
  return {
    groups: counted.map((tally) => ({
      id: tally.group,
      size: tally.people,
      representative:
        counted.length < 2
          ? []
          : representatives(
              votes.statements,
              tally,
              counted.filter((other) => other !== tally),
            ),
    })),
    consensus: groupInformedConsensus(votes.statements, counted),
  }
}

/**
 * Analyses votes. `forced` asks for that many groups whatever the test says; `moderatedOut` are
 * statements that shall not divide anybody. Deterministic.
 */
export function analyseOpinion(
  votes: Votes,
  forced?: number,
  moderatedOut?: ReadonlySet<string>,
): OpinionAnalysis {
  const map = opinionMap(votes, moderatedOut)
  const { division, supported, because, ...tests } = chooseGroups(map, forced)
  const groups: (number | null)[] = votes.people.map(() => null)
  let hidden = 0
  map.rows.forEach((row, i) => {
    const group = division?.of[i] ?? 0
    const small = division !== undefined && (division.sizes[group] ?? 0) < smallestGroup
    if (small) hidden += 1
    else groups[row] = group
  })
  return {
    people: votes.people.length,
    statements: votes.statements.length,
    votes: votes.vote.length,
    placed: map.rows.length,
    groupsSupported: supported,
    ...(because === undefined ? {} : { because }),
    ...tests,
    ...describeGroups(votes, groups),
    participants: votes.people.map((id, row) => ({ id, group: groups[row] ?? null })),
    hidden,
  }
}

/** How well an analysis agrees with groups published elsewhere, and what those groups agree on. */
export function comparePublished(
  votes: Votes,
  analysis: OpinionAnalysis,
  published: readonly (number | null)[],
) {
  const rand = adjustedRand(
    analysis.participants.map(({ group }) => group),
    published,
  )
  return { adjustedRand: rand ?? null, ...describeGroups(votes, published) }
}
