// How far moderators agree, with each other and with machines, by group as far as disclosure control lets it out; and
// whether a suggestion that is shown sways them.
// @fulfils R93 R95
import { me, type Asking } from '#kernel'
import { floors, freezePolicy, release } from '#methods/disclosure'
import { cohenKappa, type Pair } from '#methods/fairness'
import { change, isNotComputed, share } from '#methods/statistics'
import { groupsOf, shareByGroup, type GroupShare } from './rule-groups.ts'
import { triageRows } from './triage-tables.ts'

/** Fewer than this judged twice say nothing. */
export const ENOUGH = 20

/** Cohen's kappa over keep and hide, to a hundredth; nothing where too few were judged twice. */
export function kappaOf(pairs: readonly Pair[]): number | null {
  if (pairs.length < ENOUGH) return null
  const found = cohenKappa(pairs, 2)
  return isNotComputed(found) ? null : Math.round(found.value * 100) / 100 + 0
}

export const judgedAs = (content: string): 0 | 1 => (content === 'hide' ? 1 : 0)

export type ReadTwice = {
  author: string | null
  locale: string
  text: string
  decidedBy: string | null
  reader: string | null
  first: 'keep' | 'hide'
  second: 'keep' | 'hide'
}

export async function readTwice(now: Asking, from: Date, to: Date): Promise<ReadTwice[]> {
  const found = await triageRows(now)
    .selectFrom('moderation_readings')
    .innerJoin('moderation_decisions', 'moderation_decisions.id', 'moderation_readings.decision')
    .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
    .select(['moderation_matters.author', 'moderation_matters.locale', 'decided_by', 'reader'])
    .select(['moderation_matters.words as text', 'moderation_decisions.content as first'])
    .select('moderation_readings.content as second')
    .where('moderation_readings.at', '>=', from)
    .where('moderation_readings.at', '<', to)
    .limit(20_000)
    .execute()
  return found.map(({ decided_by, ...one }) => ({ ...one, decidedBy: decided_by }))
}

const pairsOf = (read: readonly ReadTwice[]): Pair[] =>
  read.map(({ first, second }) => ({ first: judgedAs(first), second: judgedAs(second) }))

export type GroupAgreement = GroupShare & { kappa: number | null }

/** NOTE: kappa of a group only where its share is let out, and to a tenth: it says more than the share does. */
export function agreementByGroup(read: readonly ReadTwice[], at: string): GroupAgreement[] {
  const shares = shareByGroup(
    read.map(({ first, second, ...one }) => ({ ...one, counts: first === second })),
    at,
  )
  return shares.map((one) => {
    const inside = read.filter((pair) => groupsOf(pair).includes(one.group))
    const kappa = one.share === null ? null : kappaOf(pairsOf(inside))
    return { ...one, kappa: kappa === null ? null : Math.round(kappa * 10) / 10 + 0 }
  })
}

/** The mean over moderators of how often a second reader saw it as they did; nobody's own figure. */
export function agreementOfModerators(read: readonly ReadTwice[], at: string) {
  const byModerator = Map.groupBy(
    read.filter(({ decidedBy }) => decidedBy !== null),
    ({ decidedBy }) => String(decidedBy),
  )
  const answers = [...byModerator].map(([person, own]) => ({
    person,
    row: ['all'],
    value: own.filter(({ first, second }) => first === second).length / own.length,
  }))
  if (answers.length === 0) return { people: null, mean: null }
  const { cells } = release({
    answers,
    layout: { rows: [['all']] },
    scale: { min: 0, max: 1 },
    policy: freezePolicy({ ...floors, frozen: false }),
    history: [],
    at,
  })
  const total = cells.find(({ row }) => row.length === 0)
  return total?.shown === true
    ? { people: total.people, mean: total.mean }
    : { people: null, mean: null }
}

/** One's own, for oneself alone. */
export const ownAgreement = (read: readonly ReadTwice[], person: string) => {
  const own = read.filter(({ decidedBy, reader }) => decidedBy === person || reader === person)
  return { pairs: own.length, kappa: kappaOf(pairsOf(own)) }
}
export const ownAgreementHere = async (now: Asking) =>
  ownAgreement(await readTwice(now, new Date(now.at.getTime() - 365 * 86_400_000), now.at), me(now))

export type Suggested = { blind: boolean; suggestion: { content: string } | null; content: string }
type Rate = { agreed: number; of: number; share: number | null }
export type Bias = {
  shown: Rate
  hidden: Rate
  /** Shown minus hidden, with its 95 % interval; null where fewer than twenty are on either side. */
  difference: { value: number; low: number; high: number; verdict: string } | null
}

/** How often people did what the machine suggested where they saw it, and where they did not. */
export function automationBias(decisions: readonly Suggested[]): Bias {
  const rate = (blind: boolean): Rate => {
    const with_ = decisions.filter((one) => one.suggestion !== null && one.blind === blind)
    const agreed = with_.filter(({ suggestion, content }) => suggestion?.content === content).length
    return { agreed, of: with_.length, share: with_.length === 0 ? null : agreed / with_.length }
  }
  const [shown, hidden] = [rate(false), rate(true)]
  if (shown.of < ENOUGH || hidden.of < ENOUGH) return { shown, hidden, difference: null }
  const found = change(share(hidden.agreed, hidden.of), share(shown.agreed, shown.of))
  if (isNotComputed(found)) return { shown, hidden, difference: null }
  const { value, low, high, verdict } = found
  return { shown, hidden, difference: { value, low, high, verdict } }
}
