// Who of those a survey is meant for may be written to: the staff is asked on other grounds than everybody outside.
import type { Asking } from '#kernel'
import type { Reached } from './reach.ts'
import type { Audience } from './shapes.ts'

/**
 * Employees are asked because the business has a legitimate interest in how they fare, and may say no for good; consent
 * would be no free choice where there is an employer. Everybody else is asked only with an address to write to, and the
 * mailer asks for their consent to surveys when the letter leaves.
 */
export async function reachable(
  _now: Asking,
  audience: Audience,
  people: Reached['people'],
): Promise<Reached['people']> {
  if (audience === 'employees') return people
  return people.filter(({ email }) => email !== null)
}
