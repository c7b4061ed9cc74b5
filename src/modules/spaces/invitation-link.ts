// The address of an invitation: its id and a signature, so that nobody can make one up.
import { isId, type Asking } from '#kernel'

const use = 'space invitation'

export const tokenFor = (now: Asking, invitation: string): string =>
  `${invitation}.${now.seals.sign(use, invitation)}`

/** The invitation's id, or undefined if the token was not made here. */
export function invitationOf(now: Asking, token: string): string | undefined {
  const [id = '', signature = ''] = token.split('.')
  return isId(id) && now.seals.signed(use, id, signature) ? id : undefined
}

export const invitationPath = (slug: string, token: string) => `/s/${slug}/invitation/${token}`
