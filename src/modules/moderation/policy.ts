// Who reports, who decides, who judges an appeal. Nothing here lets a machine or the system decide.
import { all, anyOf, everyone, rule, runsBusiness, wears, type Actor, type Policy } from '#kernel'

type Place = { space: string | null }
type Undecided = Place & { barred: readonly string[] }
type Appealed = Place & { tookPart: boolean }

export const moderates = (actor: Actor, { space }: Place): boolean =>
  actor.person !== null && (runsBusiness(actor) || wears(actor, 'moderator', space))

export const aPerson: Policy<unknown> = rule(
  'road.no.sign-in',
  'anybody signed in',
  (actor) => actor.person !== null,
  { open: false },
)

export const notTheAuthor: Policy<{ author: string | null }> = rule(
  'moderation.no.own-report',
  'about what somebody else said',
  (actor, { author }) => author === null || author !== actor.person,
)
export const mayReport: Policy<{ author: string | null }> = all<{ author: string | null }>(
  aPerson,
  notTheAuthor,
)
export const mayNotice = everyone(
  'anybody may point out what is illegal, with or without an account',
)

type Appealable = { over: boolean; answered: boolean }
export const mayAppeal: Policy<Appealable> = all<Appealable>(
  rule(
    'moderation.no.appeal-too-late',
    'whoever holds the link, within six months',
    (_actor, { over }) => !over,
  ),
  rule(
    'moderation.no.appeal-answered',
    'not against what an appeal has changed already',
    (_actor, { answered }) => !answered,
  ),
)

export const mayModerate: Policy<Place> = rule(
  'moderation.no.moderator',
  'a person who moderates there, never a machine',
  moderates,
  { open: false },
)

/** Whoever moderates anywhere; what they see there is limited by the query. */
export const mayUseDesk: Policy<unknown> = rule(
  'moderation.no.moderator',
  'moderators and those who run the business',
  (actor) =>
    actor.person !== null &&
    (runsBusiness(actor) || actor.hats.some(({ hat }) => hat === 'moderator')),
  { open: false },
)

const notBarred: Policy<Undecided> = rule(
  'moderation.no.decided-before',
  'somebody who has not decided about it before',
  (actor, { barred }) => actor.person === null || !barred.includes(actor.person),
)
export const mayDecide: Policy<Undecided> = all<Undecided>(mayModerate, notBarred)

export const mayDecideSeveral: Policy<readonly { barred: readonly string[] }[]> = all<
  readonly { barred: readonly string[] }[]
>(
  mayUseDesk,
  rule(
    'moderation.no.decided-before',
    'somebody who has not decided about any of them before',
    (actor, found) => !found.some(({ barred }) => barred.includes(actor.person ?? '')),
  ),
)
export const mayTakeBack: Policy<readonly { late: boolean }[]> = all<readonly { late: boolean }[]>(
  mayUseDesk,
  rule(
    'moderation.no.too-late',
    'whoever decided, within ten minutes',
    (_actor, found) => !found.some(({ late }) => late),
  ),
)

const judges: Policy<Place> = rule(
  'moderation.no.judge',
  'moderators, those who run the business, ombudsperson and ethics contact',
  (actor, place) =>
    actor.person !== null &&
    (moderates(actor, place) || wears(actor, 'ombudsperson') || wears(actor, 'ethics-contact')),
  { open: false },
)
const tookNoPart: Policy<Appealed> = rule(
  'moderation.no.took-part',
  'somebody who took no part in the decision',
  (_actor, { tookPart }) => !tookPart,
)
export const mayJudge: Policy<Appealed> = all<Appealed>(judges, tookNoPart)
export const maySeeAppeal: Policy<Place> = judges
export const mayInviteReviewer: Policy<Place> = judges

export const mayUseAppeals: Policy<unknown> = anyOf<unknown>(
  mayUseDesk,
  rule(
    'moderation.no.judge',
    'ombudsperson and ethics contact',
    (actor) =>
      actor.person !== null && (wears(actor, 'ombudsperson') || wears(actor, 'ethics-contact')),
    { open: false },
  ),
)

export const mayNameModel: Policy<unknown> = rule(
  'moderation.no.endpoint',
  'those who run the business',
  (actor) => actor.person !== null && runsBusiness(actor),
  { open: false },
)

export const maySetTerms: Policy<unknown> = rule(
  'moderation.no.terms',
  'those who run the business',
  (actor) => actor.person !== null && runsBusiness(actor),
  { open: false },
)

export const mayTryModel: Policy<{ endpoint: unknown }> = all<{ endpoint: unknown }>(
  mayNameModel,
  rule(
    'moderation.endpoint.none',
    'where a model is named',
    (_actor, { endpoint }) => endpoint !== undefined,
  ),
)

type Sampled = Place & { decided_by: string | null }
const notTheFirst: Policy<Sampled> = rule(
  'moderation.no.read-before',
  'somebody else than who decided first',
  (actor, { decided_by }) => decided_by === null || decided_by !== actor.person,
)
export const mayRead: Policy<Sampled> = all<Sampled>(mayModerate, notTheFirst)
