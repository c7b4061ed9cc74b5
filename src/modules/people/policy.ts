// Who may see and change the register.
import { anyOf, hat, rule, running, type Policy } from '#kernel'

type Person = { id: string }

const self: Policy<Person> = rule(
  'people.no.not-yours',
  'the person themselves',
  (actor, person) => actor.person === person.id,
  { open: false },
)

export const mayRun = running
export const mayReadRegister: Policy<unknown> = anyOf<unknown>(
  running,
  hat('agent', 'people-lead', 'moderator'),
)
export const mayWriteRegister: Policy<unknown> = anyOf<unknown>(
  running,
  hat('agent', 'people-lead'),
)
export const mayEdit: Policy<Person> = anyOf<Person>(self, running)
export const mayEraseOrExport: Policy<Person> = anyOf<Person>(self, running)

/** Nobody takes more rights alone, but for the owner, whose taking is audited like everybody's. */
export const mayGiveHat: Policy<Person> = rule(
  'people.no.own-hat',
  'the owner; an administrator for somebody else',
  (actor, person) =>
    actor.kind === 'system' ||
    actor.hats.some((held) => held.hat === 'owner') ||
    (actor.person !== person.id && running(actor, null) === true),
  { open: false },
)
