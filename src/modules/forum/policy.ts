// Who may do what in a forum. Moderators order, lock and hide; nobody rewrites what somebody else said.
import { all, anyOf, rule, runsBusiness, wears, type Actor, type Policy } from '#kernel'

type Place = { space: string; closed_at: Date | null }
type Category = Place & { opening: 'everyone' | 'moderators' }
type Topic = Place & { author: string | null; locked_at: Date | null }
type Talk = Topic & { hidden_at: Date | null }
type Post = Topic & { taken_back_at: Date | null; hidden_at: Date | null }

export const moderates = (actor: Actor, { space }: { space: string }): boolean =>
  actor.kind === 'system' || runsBusiness(actor) || wears(actor, 'moderator', space)

/** May speak for the business: those who run it, work in it or answer for it. */
export const speaksForBusiness = (actor: Actor, { space }: { space: string }): boolean =>
  actor.person !== null &&
  (moderates(actor, { space }) ||
    wears(actor, 'agent', space) ||
    actor.communities.includes('employees'))

const member: Policy<unknown> = rule(
  'road.no.sign-in',
  'somebody signed in',
  (actor) => actor.person !== null,
  { open: false },
)

const open: Policy<Place> = rule(
  'forum.no.closed',
  'the space is open',
  (_, { closed_at }) => closed_at === null,
)

const unlocked: Policy<Topic> = rule(
  'forum.no.locked',
  'the topic is not locked (moderators may still write)',
  (actor, topic) => topic.locked_at === null || moderates(actor, topic),
)

const shown: Policy<Talk> = rule(
  'forum.no.hidden',
  'the topic is not hidden (moderators may still write)',
  (actor, topic) => topic.hidden_at === null || moderates(actor, topic),
)

const own: Policy<Topic> = rule(
  'forum.no.not-yours',
  'whoever wrote it',
  (actor, { author }) => author !== null && author === actor.person,
)

const standing: Policy<Post> = rule(
  'forum.no.gone',
  'the post still stands',
  (_, post) => post.taken_back_at === null && post.hidden_at === null,
)

const opensHere: Policy<Category> = rule(
  'forum.no.opening',
  'anybody, or in some categories only moderators',
  (actor, category) => category.opening === 'everyone' || moderates(actor, category),
)

export const mayModerate: Policy<{ space: string }> = rule(
  'forum.no.moderator',
  'moderators of the space',
  moderates,
  { open: false },
)
export const mayOpen: Policy<Category> = all<Category>(member, open, opensHere)
export const mayReply: Policy<Talk> = all<Talk>(member, open, unlocked, shown)
export const mayEdit: Policy<Post> = all<Post>(member, own, standing, open, unlocked)
export const mayTakeBack: Policy<Post> = all<Post>(member, own, standing)
export const mayReact: Policy<Post> = all<Post>(member, open, standing)
export const mayVote: Policy<Talk> = all<Talk>(member, open, unlocked, shown)
export const mayFollow: Policy<unknown> = member
export const mayRename: Policy<Topic> = anyOf<Topic>(all<Topic>(member, own), mayModerate)

type Asked = { space: string; opened_by: string | null }
const asked: Policy<Asked> = rule(
  'forum.no.not-asked',
  'whoever asked',
  (actor, { opened_by }) => opened_by !== null && opened_by === actor.person,
  { open: false },
)
export const mayMarkAnswer: Policy<Asked> = anyOf<Asked>(asked, mayModerate)
