// Who promises, works on a promise, checks it, and shows it to the public.
import { all, rule, runsBusiness, wears, type Actor, type Hat, type Policy } from '#kernel'

type Promised = {
  owner: string | null
  made_by: string | null
  closed_by: string | null
  confined: boolean
}

const deskHats: readonly Hat[] = [
  'owner',
  'administrator',
  'agent',
  'moderator',
  'people-lead',
  'ethics-contact',
  'ombudsperson',
  'committee-member',
]

/** Works for the whole business in some role. */
export const onDesk = (actor: Actor): boolean =>
  actor.kind === 'system' || deskHats.some((hat) => wears(actor, hat))

/** Who sees what is confined, such as what follows from a speak-up report: not the owner of the business by right. */
export const inConfidence = (actor: Actor): boolean =>
  actor.kind === 'system' || wears(actor, 'ethics-contact') || wears(actor, 'ombudsperson')

export const mayPromise: Policy<unknown> = rule(
  'commitments.no.desk',
  'anybody with a hat for the whole business',
  onDesk,
  { open: false },
)

/** Leadership: those who run the business and the ethics contact. */
export const mayShow: Policy<unknown> = rule(
  'commitments.no.show',
  'owner, administrator or ethics contact',
  (actor) => actor.kind === 'system' || runsBusiness(actor) || wears(actor, 'ethics-contact'),
  { open: false },
)

const isOf = (actor: Actor, person: string | null) =>
  actor.person !== null && actor.person === person

export const mayWorkOn: Policy<Promised> = rule(
  'commitments.no.work-on',
  'who answers for the promise or made it, and leadership (what is confined: ethics contact and ombudsperson instead)',
  (actor, { owner, made_by, confined }) =>
    isOf(actor, owner) ||
    isOf(actor, made_by) ||
    (confined ? inConfidence(actor) : mayShow(actor, null) === true),
  { open: false },
)

const another: Policy<Promised> = rule(
  'commitments.no.verify-own',
  'neither who answers for the promise nor who said that it is kept',
  (actor, { owner, closed_by }) => !isOf(actor, owner) && !isOf(actor, closed_by),
)

const sees: Policy<Promised> = rule(
  'commitments.no.desk',
  'anybody with a hat for the whole business (what is confined: ethics contact and ombudsperson)',
  (actor, { confined }) => (confined ? inConfidence(actor) : onDesk(actor)),
  { open: false },
)

export const mayVerify: Policy<Promised> = all<Promised>(sees, another)

export const aPerson: Policy<unknown> = rule(
  'road.no.sign-in',
  'anybody signed in',
  (actor) => actor.person !== null,
  { open: false },
)
