// Who of those a survey is meant for may be written to: the staff is asked on other grounds than everybody outside.
// @fulfils R56
import { reachable as consenting } from '#consent'
import type { Asking } from '#kernel'
import type { Reached } from './reach.ts'
import type { Audience } from './shapes.ts'

/**
 * Employees are asked because the business has a legitimate interest in how they fare, and may say no for good; consent
 * would be no free choice where there is an employer. Everybody else is asked only if they agreed to surveys by e-mail,
 * and the mailer asks once more when the letter leaves.
 */
export async function reachable(
  now: Asking,
  audience: Audience,
  people: Reached['people'],
): Promise<Reached['people']> {
  if (audience === 'employees') return people
  const agreed = await consenting(now, 'surveys', 'email').execute()
  const persons = new Set(agreed.map(({ person }) => person))
  return people.filter(({ id, email }) => email !== null && persons.has(id))
}
