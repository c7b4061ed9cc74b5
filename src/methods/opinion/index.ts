/** Opinion maps: which groups of opinion there are, if any, and what unites them. */
export {
  analyseOpinion,
  comparePublished,
  describeGroups,
  type OpinionAnalysis,
  type OpinionGroup,
} from './analyse.ts'
export { groupInformedConsensus, type Consensus } from './consensus.ts'
export { opinionMap, type OpinionMap } from './map.ts'
export { adjustedRand } from './rand.ts'
export { readVotes, type VoteFile } from './read-votes.ts'
export { representatives, type Representative } from './representative.ts'
export { tallies, type Tally } from './tally.ts'
export { votesOf, VoteTable, type Votes } from './votes.ts'
export { readModeratedOut } from './read-statements.ts'
