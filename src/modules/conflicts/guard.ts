// Nobody carries out a verb about themselves or somebody they are bound to, wherever its card names whom it is about.
// @fulfils R128
import { Id, type Acting, type Action, type Asking, type Question } from '#kernel'
import { conflictsOf } from './conflicted.ts'
import { conflicts } from './tables.ts'

export const impartiality = {
  name: 'impartiality',
  stage: 'after' as const,

  async check(now: Acting | Asking, card: Action | Question, subject: unknown, input: unknown) {
    const { person } = now.actor
    if (card.impartial === undefined || person === null) return true
    const named: ReadonlyArray<Id | null> = card.impartial(subject, input)
    const bound = await conflictsOf(now, person, named)
    if (bound.length === 0) return true
    // NOTE: no emergency lets anybody decide about themselves.
    if (bound.includes(person)) return { no: 'conflicts.no.own' }
    if (card.kind === 'action' && (await useEmergency(now as Acting, card.name, bound))) return true
    return { no: 'conflicts.no.bound' }
  },
}

/** True if the actor has called an emergency for this verb and for everybody they are bound to; each serves once. */
async function useEmergency(now: Acting, verb: string, bound: readonly Id[]): Promise<boolean> {
  const used = await conflicts(now)
    .updateTable('conflict_overrides')
    .set({ used_at: now.at })
    .where('person', '=', now.actor.person)
    .where('verb', '=', verb)
    .where('about', 'in', [...bound])
    .where('used_at', 'is', null)
    .where('usable_until', '>', now.at)
    .returning('about')
    .execute()
  const covered = new Set(used.map((one) => one.about))
  return bound.every((one) => covered.has(one))
}
