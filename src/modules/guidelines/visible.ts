// Which documents an actor may read, and which version of them is in force.
import { runsBusiness, sql, type Actor, type Asking } from '#kernel'
import { mayReadSpace } from '#spaces'
import { guidelines } from './tables.ts'

const worksHere = (actor: Actor) => actor.communities.includes('employees') || runsBusiness(actor)

/** Documents whose published words this actor may read, joined with the space they belong to, if any. */
export function readableGuidelines(now: Asking) {
  const { actor } = now
  const all = actor.kind === 'system' || runsBusiness(actor)
  return guidelines(now)
    .selectFrom('guidelines')
    .leftJoin('spaces', 'spaces.id', 'guidelines.space')
    .where(sql<boolean>`(guidelines.space is null or ${mayReadSpace(now)})`)
    .where(sql<boolean>`(${all} or guidelines.audience = 'public' or (guidelines.audience = 'members' and ${actor.person !== null}) or ${worksHere(actor)}
      or guidelines.owner = ${actor.person})`)
}

/** The same, with the version in force; documents without one are left out. */
export function guidelinesInForce(now: Asking) {
  return readableGuidelines(now)
    .innerJoin('guideline_versions', 'guideline_versions.guideline', 'guidelines.id')
    .where(isInForce(now.at))
}

/** A condition on joined `guidelines` and `guideline_versions`: the latest version that has taken effect. */
export const isInForce = (
  at: Date,
) => sql<boolean>`guideline_versions.number = (select max(number) from guideline_versions force
  where force.guideline = guidelines.id and force.published_at is not null and force.effect_at <= ${at})`

/** Documents an actor may write, with or without anything published. */
export function writableGuidelines(now: Asking) {
  const { actor } = now
  const all =
    actor.kind === 'system' ||
    runsBusiness(actor) ||
    actor.hats.some(({ hat }) => hat === 'ethics-contact')
  const moderates = actor.hats.flatMap(({ hat, space }) =>
    hat === 'moderator' && space !== null ? [space] : [],
  )
  const everySpace = actor.hats.some(({ hat, space }) => hat === 'moderator' && space === null)
  return guidelines(now)
    .selectFrom('guidelines')
    .leftJoin('spaces', 'spaces.id', 'guidelines.space')
    .where(
      sql<boolean>`(${all} or guidelines.owner = ${actor.person} or guidelines.space = any(${moderates}::uuid[]) or (${everySpace} and guidelines.space is not null))`,
    )
}
