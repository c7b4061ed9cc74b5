// Whoever is suspended is refused with the reason, but can always read why, appeal, take their data along and leave.
// @fulfils R88
import type { Acting, Action, Asking, Id, Question } from '#kernel'
import { moderation } from './tables.ts'

/** Modules in which people look after themselves: a sanction never reaches there. */
const ownAffairs = /^(accounts|notifications|privacy|consent|people)\./

type Standing = { kind: 'mute' | 'suspend' | 'ban'; space: Id | null }

export const sanctions = {
  name: 'sanctions',
  stage: 'before' as const,

  async check(now: Acting | Asking, card: Action | Question) {
    if (!reaches(now, card)) return true
    const standing = await sanctionsOf(now)
    if (standing.some((one) => one.space === null && one.kind !== 'mute'))
      return { no: 'moderation.no.suspended' }
    if (standing.some((one) => one.space === null) && writes(card))
      return { no: 'moderation.no.muted' }
    return true
  },
}

/** What holds in one space only can be asked when it is known where the verb is carried out. */
export const spaceSanctions = {
  name: 'sanctions-of-a-space',
  stage: 'after' as const,

  async check(now: Acting | Asking, card: Action | Question, subject: unknown) {
    const space = spaceOf(subject)
    if (space === null || !reaches(now, card)) return true
    const here = (await sanctionsOf(now)).filter((one) => one.space === space)
    if (here.some((one) => one.kind !== 'mute')) return { no: 'moderation.no.suspended-here' }
    if (here.length > 0 && writes(card)) return { no: 'moderation.no.muted-here' }
    return true
  },
}

const reaches = (now: Asking, card: Action | Question): boolean =>
  card.kind === 'action' &&
  now.actor.person !== null &&
  card.openTo?.includes('suspended') !== true &&
  !ownAffairs.test(card.name)

/** A verb that puts words before others. */
const writes = (card: Action | Question): boolean =>
  'categories' in card.data && card.data.categories.includes('content')

const asked = new WeakMap<object, Promise<Standing[]>>()

/** Asked once on the road, for both guards. */
function sanctionsOf(now: Asking): Promise<Standing[]> {
  const known = asked.get(now) ?? readSanctions(now)
  asked.set(now, known)
  return known
}

const readSanctions = (now: Asking): Promise<Standing[]> =>
  moderation(now)
    .selectFrom('moderation_sanctions')
    .select(['kind', 'space'])
    .where('person', '=', now.actor.person)
    .where('lifted_at', 'is', null)
    .where('kind', 'in', ['mute', 'suspend', 'ban'])
    .where((is) => is.or([is('ends_at', 'is', null), is('ends_at', '>', now.at)]))
    .execute() as Promise<Standing[]>

function spaceOf(subject: unknown): Id | null {
  if (typeof subject !== 'object' || subject === null || !('space' in subject)) return null
  return typeof subject.space === 'string' ? subject.space : null
}
