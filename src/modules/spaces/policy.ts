// Who may found, look after and join a space.
import { all, anyOf, hat, rule, running, type Policy } from '#kernel'

type Space = {
  space: string
  owner: string | null
  sign_up: string
  closed_at: Date | null
  readable: boolean
  kind: string
  member: boolean
}

export const mayFound = running

/** Somebody signed in; the system has nothing to join. */
export const aPerson: Policy<unknown> = rule(
  'road.no.sign-in',
  'anybody signed in',
  (actor) => actor.person !== null,
  { open: false },
)

const answersForIt: Policy<Space> = rule(
  'spaces.no.not-yours',
  'the person who answers for the space',
  (actor, space) => actor.person !== null && actor.person === space.owner,
  { open: false },
)
const stillOpen: Policy<Space> = rule(
  'spaces.no.closed',
  'while the space is open',
  (_, space) => space.closed_at === null,
)

export const mayChange: Policy<Space> = anyOf<Space>(answersForIt, running)
export const mayLookAfter: Policy<Space> = anyOf<Space>(
  answersForIt,
  hat('owner', 'administrator', 'moderator'),
)
export const mayInvite: Policy<Space> = all<Space>(mayLookAfter, stillOpen)

/** A space of the staff admits those who work here; they read it already, and joining lists them. */
export const mayJoin: Policy<Space> = all<Space>(
  aPerson,
  stillOpen,
  rule(
    'spaces.no.ask-first',
    'if the space lets people join at once',
    (_, space) => space.sign_up === 'open',
  ),
)
export const mayAsk: Policy<Space> = all<Space>(
  aPerson,
  stillOpen,
  rule(
    'spaces.no.by-invitation',
    'if the space takes requests',
    (_, space) => space.sign_up === 'request',
  ),
)
export const maySeeMembers: Policy<Space> = all<Space>(
  aPerson,
  rule(
    'spaces.no.members-only',
    'members of the space and those who look after it',
    (actor, space) => space.member || mayLookAfter(actor, space) === true,
  ),
)
