// Who may do what in the channel. Nobody's role opens a report: only a grant does, and that is looked for in the query.
import { everyone, rule, runsBusiness, wears, type Policy } from '#kernel'

export const anybody: Policy<unknown> = everyone(
  'whoever wants to speak up, without saying who they are',
)

/** Whether somebody receives reports is found with the subject; the rule only asks for a person. */
export const aPerson: Policy<unknown> = rule(
  'road.no.sign-in',
  'anybody signed in; reports appear only to whom they are sealed',
  (actor) => actor.person !== null,
  { open: false },
)

/** Proposing and approving who receives: never one person alone. */
export const mayAppoint: Policy<unknown> = rule(
  'speakup.no.appoint',
  'owner, administrator, ethics contact or ombudsperson; two of them together',
  (actor) =>
    actor.person !== null &&
    (runsBusiness(actor) || wears(actor, 'ethics-contact') || wears(actor, 'ombudsperson')),
  { open: false },
)

export const mayApprove: Policy<{ proposed_by: string | null; person: string | null }> = rule(
  'speakup.no.approve-own',
  'owner, administrator, ethics contact or ombudsperson, but not who proposed it, nor who is to receive',
  (actor, subject) =>
    mayAppoint(actor, null) === true &&
    subject.proposed_by !== actor.person &&
    subject.person !== actor.person,
  { open: false },
)
