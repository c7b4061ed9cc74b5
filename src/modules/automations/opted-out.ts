// Whether a machine may have a part in what is somebody's: asked in the transaction of its use, like the switch.
// @fulfils R15
import type { Asking } from '#kernel'
import { isOn } from './is-on.ts'
import { automations } from './tables.ts'

/** Those we do not know have said nothing. */
export async function hasOptedOut(
  now: Asking,
  automation: string,
  person: string | null,
): Promise<boolean> {
  if (person === null) return false
  const found = await automations(now)
    .selectFrom('automation_opt_outs')
    .select('since')
    .where('person', '=', person)
    .where('automation', '=', automation)
    .executeTakeFirst()
  return found !== undefined
}

/** On, and not kept away by this person. */
export const isOnFor = async (
  now: Asking,
  automation: string,
  person: string | null,
): Promise<boolean> =>
  (await isOn(now, automation)) && !(await hasOptedOut(now, automation, person))
