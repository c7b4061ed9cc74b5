// Who writes, reads and acknowledges guidelines.
import { rule, runsBusiness, wears, type Actor, type Policy } from '#kernel'

type Document = { space: string | null; owner: string | null }

/** Somebody signed in; the system acknowledges nothing. */
export const aPerson: Policy<unknown> = rule(
  'road.no.sign-in',
  'anybody signed in',
  (actor) => actor.person !== null,
  { open: false },
)

/** Business-wide documents are written by those who run it, the ethics contact and whoever answers for the document. */
export const mayWrite: Policy<Document> = rule(
  'guidelines.no.not-yours',
  'owner, administrator, ethics contact or who answers for the document; in a space also its moderators',
  (actor, document) => writes(actor, document),
  { open: false },
)

const writes = (actor: Actor, { space, owner }: Document): boolean =>
  actor.kind === 'system' ||
  runsBusiness(actor) ||
  wears(actor, 'ethics-contact') ||
  (actor.person !== null && actor.person === owner) ||
  (space !== null && wears(actor, 'moderator', space))

/** The desk is for whoever may write at least one document, and for those who look after people. */
export const mayUseDesk: Policy<unknown> = rule(
  'guidelines.no.desk',
  'owner, administrator, ethics contact, people lead or moderator',
  (actor) =>
    actor.kind === 'system' ||
    runsBusiness(actor) ||
    actor.hats.some(
      ({ hat }) => hat === 'ethics-contact' || hat === 'people-lead' || hat === 'moderator',
    ),
  { open: false },
)

/** Documents of the whole business. */
export const mayWriteBusiness: Policy<unknown> = rule(
  'guidelines.no.not-yours',
  'owner, administrator or ethics contact',
  (actor) => writes(actor, { space: null, owner: null }),
  { open: false },
)
