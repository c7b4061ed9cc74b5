// Who switches machines, and who reads what a machine said.
import {
  rule,
  runsBusiness,
  wears,
  type Actor,
  type Automation,
  type Hat,
  type Policy,
} from '#kernel'

/** Whoever answers for it, whoever runs the business, and the ethics contact: stopping must never wait for one person. */
export const maySwitch: Policy<{ owner: Hat }> = rule(
  'automations.no.switch',
  'owner, administrator, ethics contact, or whoever answers for the automation',
  (actor, { owner }) => switches(actor, owner),
  { open: false },
)

const switches = (actor: Actor, owner: Hat) =>
  runsBusiness(actor) || wears(actor, 'ethics-contact') || wears(actor, owner)

export const mayCheck: Policy<unknown> = rule(
  'automations.no.check',
  'owner, administrator or ethics contact',
  (actor) => runsBusiness(actor) || wears(actor, 'ethics-contact'),
  { open: false },
)

/** Where a machine protects others, nobody is left out of it; the register says so. */
export const mayBeLeftOut: Policy<Pick<Automation, 'optOut'>> = rule(
  'automations.no.opt-out',
  'where the automation declares that people may keep it away from what is theirs',
  (_, { optOut }) => optOut === true,
)

export const aPerson: Policy<unknown> = rule(
  'road.no.sign-in',
  'anybody signed in',
  (actor) => actor.person !== null,
  { open: false },
)
