// Lets somebody from outside judge one thing: they get a link by mail that opens it, and nothing else, until a day.
// @fulfils R59 R122
import type { Acting, Id } from '#kernel'
import { postLetter } from '#notifications'
import { reviewerLetter } from './letter.ts'
import { reviewers } from './tables.ts'
import { hashOf, newToken } from './token.ts'

export type Invitation = {
  about: { kind: string; id: Id }
  name: string
  email: string
  locale: string
  until: Date
  /** The path the link leads to. */
  link: (token: string) => string
  /** What the link opens, in one line for those who watch over it; may be left out. */
  sees?: string
}

/** Called by the verb that needs a judgement from outside, in its own transaction. A new invitation ends the earlier ones. */
export async function inviteReviewer(
  now: Acting,
  invitation: Invitation,
): Promise<{ reviewer: Id }> {
  const { about, name, email, locale, until, link, sees = '' } = invitation
  const id = now.id()
  const token = newToken(now)
  await reviewers(now)
    .updateTable('outside_reviewers')
    .set({ withdrawn_at: now.at })
    .where('about_kind', '=', about.kind)
    .where('about', '=', about.id)
    .where('done_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  await reviewers(now)
    .insertInto('outside_reviewers')
    .values({
      id,
      about_kind: about.kind,
      about: about.id,
      name,
      email,
      locale,
      sees,
      token_hash: hashOf(token),
      invited_by: now.actor.person,
      invited_at: now.at,
      until,
      done_at: null,
      withdrawn_at: null,
    })
    .execute()
  // NOTE: the letter holds the way in: it is never `secretless`.
  await postLetter(now, {
    kind: 'reviewers.letter',
    to: { name, email },
    locale,
    ...reviewerLetter(now, { name, locale, until }, link(token)),
  })
  return { reviewer: id }
}
