// Who holds a link and what it is for; nothing tells a link that is over from one that never was.
import type { Acting, Asking, Id } from '#kernel'
import { reviewers } from './tables.ts'
import { hashOf } from './token.ts'

export type OutsideReviewer = {
  id: Id
  about: { kind: string; id: Id }
  name: string
  locale: string
  until: Date
}

/** The reviewer whose link this is, if it was given for a thing of this kind and still holds. */
export async function reviewerBy(
  now: Asking,
  token: string,
  kind: string,
): Promise<OutsideReviewer | undefined> {
  const found = await reviewers(now)
    .selectFrom('outside_reviewers')
    .select(['id', 'about_kind', 'about', 'name', 'locale', 'until'])
    .where('token_hash', '=', hashOf(token))
    .where('about_kind', '=', kind)
    .where('until', '>', now.at)
    .where('done_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!found) return undefined
  const { about_kind, about, ...rest } = found
  return { ...rest, about: { kind: about_kind, id: about } }
}

/** The judgement is given: the link opens nothing any more. */
export async function endReview(now: Acting, reviewer: Id): Promise<void> {
  await reviewers(now)
    .updateTable('outside_reviewers')
    .set({ done_at: now.at })
    .where('id', '=', reviewer)
    .execute()
}
