// Makes a promise: for the desk's own form and for every module whose work ends in one.
// @fulfils R35 R65 R123
import { invalid, tell, type Acting } from '#kernel'
import { commitmentMade } from './facts.ts'
import { tellPerson } from '#notifications'
import { keepStep } from './keep-step.ts'
import { commitmentPath } from './links.ts'
import type { Kind, Source } from './shapes.ts'
import { commitments } from './tables.ts'

export type Promised = {
  kind: Kind
  /** What is promised, as a sentence that can be kept or not. */
  title: string
  why?: string
  /** What will show whether it helped. */
  measure?: string
  source?: Source | undefined
  /** Who answers for it: somebody who speaks for the business or wears a hat. */
  owner: string
  due: Date
  public?: boolean
  /** Only those who answer for it, the ethics contact and the ombudsperson see it. */
  confined?: boolean
  locale?: string
}

/** Returns the promise's id. Throws `invalid` at `owner` or `public`. */
export async function promise(now: Acting, promised: Promised): Promise<string> {
  const { source, due, owner, confined = false } = promised
  if (promised.public && confined) throw invalid({ public: 'commitments.confined-stays' })
  await refuseOtherOwner(now, owner)
  const id = now.id()
  await commitments(now)
    .insertInto('commitments')
    .values({
      id,
      kind: promised.kind,
      title: promised.title,
      why: promised.why ?? '',
      measure: promised.measure ?? '',
      locale: promised.locale ?? now.locale,
      owner,
      made_by: now.actor.person,
      made_at: now.at,
      first_due_at: due,
      due_at: due,
      public: promised.public ?? false,
      confined,
    })
    .execute()
  if (source) await answerTo(now, id, source)
  await keepStep(now, id, { kind: 'made', to: due })
  if (owner !== now.actor.person) await tellOwner(now, owner, { id, title: promised.title })
  tell(now, commitmentMade, { commitment: id, source: source ?? null })
  return id
}

/** Whoever answers for a promise hears of it, and cannot switch that off. */
export const tellOwner = (
  now: Acting,
  owner: string,
  { id, title }: { id: string; title: string },
) =>
  tellPerson(now, owner, {
    about: { kind: 'commitment', id },
    key: 'commitments.told-yours',
    values: { title },
    link: commitmentPath(id),
    urgent: true,
  })

/** One promise may answer to several cases, ideas or surveys: whoever asked in any of them is told. */
export const answerTo = (now: Acting, commitment: string, { kind, id }: Source) =>
  commitments(now)
    .insertInto('commitment_sources')
    .values({ commitment, kind, source: id })
    .onConflict((known) => known.doNothing())
    .execute()

/** Nobody can be made answerable who has no part in the business. */
export async function refuseOtherOwner(now: Acting, owner: string): Promise<void> {
  const found = await commitments(now)
    .selectFrom('people')
    .select('id')
    .where('id', '=', owner)
    .where('erased_at', 'is', null)
    .where((where) =>
      where.or([
        where('official', '=', true),
        where.exists(
          where.selectFrom('hats').select('hats.hat').whereRef('hats.person', '=', 'people.id'),
        ),
      ]),
    )
    .executeTakeFirst()
  if (!found) throw invalid({ owner: 'commitments.owner-unknown' })
}
