// Who works on cases: the desk on questions and complaints, people lead and ombudsperson on concerns.
import { all, anyOf, everyone, hat, rule, type Policy } from '#kernel'

type Case = { track: 'question' | 'complaint' | 'concern' }
type Standing = Case & { merged_into: string | null }

/** The list of cases: whatever of it somebody sees, they see through `visibleCases`. */
export const mayUseDesk: Policy<unknown> = hat(
  'agent',
  'owner',
  'administrator',
  'people-lead',
  'ombudsperson',
  'reviewer',
  'committee-member',
)

const deskHats: Policy<unknown> = hat('agent', 'owner', 'administrator')
const concernHats: Policy<unknown> = hat('people-lead', 'ombudsperson')

/** Answers, assigns, decides: whoever the track belongs to. */
export const mayWork: Policy<Case> = anyOf<Case>(
  all<Case>(
    rule('cases.no.concern', 'questions and complaints', (_, { track }) => track !== 'concern'),
    deskHats,
  ),
  all<Case>(
    rule('cases.no.not-concern', 'concerns', (_, { track }) => track === 'concern'),
    concernHats,
  ),
)

const standing: Policy<Standing> = rule(
  'cases.no.merged',
  'the case was not merged into another one',
  (_, { merged_into }) => merged_into === null,
)
export const mayAnswer: Policy<Standing> = all<Standing>(mayWork, standing)

/** Opens a case for somebody who came by, rang up or wrote on paper. */
export const mayLog: Policy<unknown> = deskHats
/** A server of the business hands on what was typed on its site: never by a browser that is signed in. */
export const mayBringIn: Policy<unknown> = all<unknown>(
  rule(
    'cases.no.token',
    'a program with an access token',
    (actor) => actor.person !== null && actor.scopes !== null,
  ),
  deskHats,
)
/** Hours, promises, macros for everybody, forms, causes, the goodwill policy. */
export const mayArrange: Policy<unknown> = hat('owner', 'administrator')

/** Whoever sees a case may read it whole. */
export const mayRead: Policy<unknown> = mayUseDesk
export const holder = everyone('whoever holds the signed link of their own case')
export const anybody = everyone('anybody may ask or complain, without an account')

export const aPerson: Policy<unknown> = rule(
  'road.no.sign-in',
  'anybody signed in',
  (actor) => actor.person !== null,
  { open: false },
)
/** Concerns are for people who work here. */
export const employed: Policy<unknown> = rule(
  'cases.no.employees',
  'people who work here',
  (actor) => actor.person !== null && actor.communities.includes('employees'),
  { open: false },
)
