// Who still has to acknowledge what. A minor change asks nobody again; a material one asks everybody it concerns.
import { sql, type Asking } from '#kernel'
import { guidelines } from './tables.ts'
import { guidelinesInForce, isInForce } from './visible.ts'

/** The latest version in force whose change was material: reading that one or a later one is enough. */
const lastMaterial = (at: Date) => sql<number>`(select max(number) from guideline_versions material
  where material.guideline = guidelines.id and material.weight = 'material' and material.effect_at <= ${at})`

/** True where `people` has acknowledged that version or a later one of `guidelines`. */
export const hasRead = (
  at: Date,
) => sql<boolean>`exists (select from acknowledgements a join guideline_versions read_version on read_version.id = a.version
  where a.guideline = guidelines.id and a.person = people.id and read_version.number >= ${lastMaterial(at)})`

/** True where `people` is among those whom `guidelines` asks. */
const isAsked = () => sql<boolean>`(case when guidelines.asked is null then false
  when guidelines.asked <> 'members' then exists (select from memberships m where m.person = people.id and m.community = guidelines.asked)
  when guidelines.space is null then true
  else exists (select from space_members s where s.space = guidelines.space and s.person = people.id) end)`

/** Documents in force that ask this actor, with whether they have read them. */
export function askedOfMe(now: Asking) {
  return guidelinesInForce(now)
    .innerJoin('people', (join) => join.on('people.id', '=', now.actor.person))
    .where('guidelines.withdrawn_at', 'is', null)
    .where(isAsked())
    .select(['guidelines.id', hasRead(now.at).as('read')])
}

/** Everybody a document asks. */
export function asked(now: Asking, guideline: string) {
  return guidelines(now)
    .selectFrom('guidelines')
    .innerJoin('guideline_versions', 'guideline_versions.guideline', 'guidelines.id')
    .innerJoin('people', (join) => join.onTrue())
    .where('guidelines.id', '=', guideline)
    .where('guidelines.withdrawn_at', 'is', null)
    .where(isInForce(now.at))
    .where('people.erased_at', 'is', null)
    .where(isAsked())
}

/** All pairs of a document in force and a person it asks. */
export function allAsked(now: Asking) {
  return guidelines(now)
    .selectFrom('guidelines')
    .innerJoin('guideline_versions', 'guideline_versions.guideline', 'guidelines.id')
    .innerJoin('people', (join) => join.onTrue())
    .where('guidelines.asked', 'is not', null)
    .where('guidelines.withdrawn_at', 'is', null)
    .where(isInForce(now.at))
    .where('people.erased_at', 'is', null)
    .where(isAsked())
}

/** Those of them that are still open; for reminders. */
export const allStillToRead = (now: Asking) =>
  allAsked(now).where((where) => where.not(hasRead(now.at)))
