// Who declares, who sees what was declared, who judges an emergency.
import { all, anyOf, hat, rule, running, type Policy } from '#kernel'

export const aPerson: Policy<unknown> = rule(
  'road.no.sign-in',
  'anybody signed in, about themselves',
  (actor) => actor.person !== null,
  { open: false },
)

/** What binds people is private: those who must keep decisions fair see it, nobody else. */
export const mayOversee: Policy<unknown> = anyOf<unknown>(running, hat('ethics-contact'))

/** Whoever wears a hat with which one decides about others. */
export const decides: Policy<unknown> = rule(
  'conflicts.no.hat',
  'somebody who decides about others',
  (actor) => actor.hats.some((held) => held.hat !== 'member'),
  { open: false },
)

type Bound = { id: string; bound: boolean }
export const mayCall: Policy<Bound> = all<Bound>(
  decides,
  rule('conflicts.no.own', 'never about oneself', (actor, { id }) => actor.person !== id),
  rule('conflicts.no.free', 'where a conflict stands in the way', (_actor, { bound }) => bound),
)
