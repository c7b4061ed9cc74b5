// Who writes help, and who approves what the assistant may quote.
import { rule, runsBusiness, wears, type Actor, type Policy } from '#kernel'

type Article = { space: string | null; owner: string | null }

const onDesk = (actor: Actor): boolean =>
  actor.kind === 'system' ||
  runsBusiness(actor) ||
  wears(actor, 'agent') ||
  wears(actor, 'people-lead') ||
  wears(actor, 'ethics-contact') ||
  wears(actor, 'moderator')

export const mayUseDesk: Policy<unknown> = rule(
  'knowledge.no.desk',
  'owner, administrator, agent, people lead, ethics contact or moderator of the whole business',
  onDesk,
  { open: false },
)

export const mayWrite: Policy<Article> = rule(
  'knowledge.no.write',
  'who answers for the article, and the desk; in a space also its moderators',
  (actor, { space, owner }) =>
    onDesk(actor) ||
    (actor.person !== null && actor.person === owner) ||
    (space !== null && wears(actor, 'moderator', space)),
  { open: false },
)

/** NOTE: a person, never the system: a machine may propose an answer, and only a person makes it one. */
export const mayApprove: Policy<unknown> = rule(
  'knowledge.no.approve',
  'owner, administrator, agent or people lead; never a machine',
  (actor) =>
    actor.person !== null &&
    (runsBusiness(actor) || wears(actor, 'agent') || wears(actor, 'people-lead')),
  { open: false },
)
