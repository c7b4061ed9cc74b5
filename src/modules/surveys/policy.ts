// Who makes surveys, who reads their results, and who may answer.
import { rule, runsBusiness, wears, type Actor, type Policy } from '#kernel'
import type { Audience, Mode, State, Way } from './shapes.ts'

export type Surveyed = {
  audience: Audience
  owner: string | null
  state: State
  mode: Mode
  readers: readonly string[]
}

/** Those who run the business; the people lead for surveys of the staff; whoever answers for the survey. */
export const leads = (actor: Actor, survey: Pick<Surveyed, 'audience' | 'owner'>): boolean =>
  actor.kind === 'system' ||
  runsBusiness(actor) ||
  (survey.audience === 'employees' && wears(actor, 'people-lead')) ||
  (actor.person !== null && actor.person === survey.owner)

/** A works council or committee and the independent contacts read what leads read, at the same moment. */
export const readsAlong = (actor: Actor): boolean =>
  wears(actor, 'committee-member') || wears(actor, 'ombudsperson') || wears(actor, 'ethics-contact')

export const mayStart: Policy<unknown> = rule(
  'surveys.no.start',
  'owner, administrator or people lead',
  (actor) => actor.kind === 'system' || runsBusiness(actor) || wears(actor, 'people-lead'),
  { open: false },
)

export const mayUseDesk: Policy<unknown> = rule(
  'surveys.no.desk',
  'owner, administrator, people lead, ethics contact, ombudsperson or committee member (works council)',
  (actor) =>
    actor.kind === 'system' ||
    runsBusiness(actor) ||
    wears(actor, 'people-lead') ||
    readsAlong(actor),
  { open: false },
)

export const mayLead: Policy<Surveyed> = rule(
  'surveys.no.lead',
  'owner, administrator, who answers for the survey; for surveys of the staff the people lead',
  (actor, survey) => leads(actor, survey),
  { open: false },
)

/** The plan of a survey before it opens, and its desk afterwards. */
export const mayLookInto: Policy<Surveyed> = rule(
  'surveys.no.lead',
  'who leads it; committee member (works council), ombudsperson and ethics contact read along',
  (actor, survey) => leads(actor, survey) || readsAlong(actor),
  { open: false },
)

const inState = (key: string, says: string, ...states: State[]): Policy<Surveyed> =>
  rule(key, says, (_, survey) => states.includes(survey.state))

export const isDraft = inState('surveys.no.draft', 'while it has not opened', 'draft')
export const isOpen = inState('surveys.no.open', 'while it is open', 'open')
export const isClosed = inState('surveys.no.closed', 'once it has closed', 'closed', 'published')
export const notPublished = inState(
  'surveys.no.published',
  'until results are given back',
  'closed',
)

type ComingIn = {
  invitation: string | undefined
  asked: boolean
  ways: readonly string[]
  way: Way
}

/** NOTE: somebody invited comes in by any way; a kiosk stands where it is, and its survey has no link. */
export const hasWayIn: Policy<ComingIn> = rule(
  'surveys.no.not-invited',
  'by an invitation, by the link where there is one, at the kiosk where it stands at one',
  (_, { invitation, asked, ways, way }) =>
    invitation !== undefined ||
    asked ||
    ways.includes('link') ||
    (way === 'kiosk' && ways.includes('kiosk')),
)

/** A survey that was brought in, and what has become of it since. */
export const notTold: Policy<{ told: boolean; followed: boolean }> = rule(
  'surveys.no.undo',
  'as long as its results were not given back and no later wave compares with it',
  (_, brought) => !brought.told && !brought.followed,
)

/** The works council speaks for the staff; whoever leads a survey does not agree to it as well. */
export const inCouncil: Policy<Surveyed> = rule(
  'surveys.no.in-council',
  'committee member (works council) who does not lead this survey',
  (actor, survey) =>
    wears(actor, 'committee-member') && actor.person !== null && actor.person !== survey.owner,
  { open: false },
)

export const ofStaff: Policy<Surveyed> = rule(
  'surveys.no.of-staff',
  'only for surveys of the staff',
  (_, survey) => survey.audience === 'employees',
)

/** Whole answers of a confidential survey, for the hats it named before anybody answered. */
export const mayReadReplies: Policy<Surveyed> = rule(
  'surveys.no.replies',
  'only of confidential surveys, and only the hats which the survey named to those who answered',
  (actor, survey) =>
    survey.mode === 'confidential' &&
    actor.hats.some(({ hat, space }) => space === null && survey.readers.includes(hat)),
  { open: false },
)

export const aPerson: Policy<unknown> = rule(
  'road.no.sign-in',
  'anybody signed in',
  (actor) => actor.person !== null,
  { open: false },
)
