import { fact, Id, z } from '#kernel'

const Person = z.object({ person: Id })

export const founded = fact('accounts.founded', z.object({ business: Id, owner: Id }))
export const signedIn = fact('accounts.signed-in', Person)
/** Somebody keeps trying passwords for an address; person is null where nobody has it. */
export const guessed = fact('accounts.guessed', z.object({ person: Id.nullable() }))
export const linkAsked = fact('accounts.link-asked', z.object({ link: Id }))
export const signUpAsked = fact('accounts.sign-up-asked', z.object({ signUp: Id }))
export const signedUp = fact('accounts.signed-up', Person)
export const invited = fact(
  'accounts.invited',
  z.object({ invitation: Id, sent: z.iso.datetime() }),
)
export const invitationAccepted = fact(
  'accounts.invitation-accepted',
  z.object({ invitation: Id, person: Id, space: Id.nullable() }),
)
export const addressChangeAsked = fact('accounts.address-change-asked', z.object({ change: Id }))
export const addressChanged = fact('accounts.address-changed', z.object({ person: Id, change: Id }))
export const passwordChanged = fact('accounts.password-changed', Person)
/** A way in was added or taken away: second step, passkey, provider, access token. */
export const wayInChanged = fact(
  'accounts.way-in-changed',
  z.object({
    person: Id,
    what: z.enum([
      'second-step-on',
      'second-step-off',
      'passkey-added',
      'passkey-removed',
      'provider-linked',
      'token-made',
    ]),
  }),
)
