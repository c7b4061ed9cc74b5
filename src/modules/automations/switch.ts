// Throws a switch: the old row is replaced, the new one holds, in one statement.
import { clash, tell, type Acting } from '#kernel'
import { automationSwitched } from './facts.ts'
import type { Found } from './find-automation.ts'
import { automations } from './tables.ts'

export async function throwSwitch(
  now: Acting,
  { name, switched }: Found,
  on: boolean,
  reason: string,
): Promise<{ automation: string; on: boolean }> {
  if (switched.on === on) throw clash(on ? 'automations.is-on' : 'automations.is-off')
  await automations(now)
    .updateTable('automation_switches')
    .set({ replaced: true })
    .where('automation', '=', name)
    .where('replaced', '=', false)
    .execute()
  const thrown = await automations(now)
    .insertInto('automation_switches')
    .values({
      id: now.id(),
      automation: name,
      on_now: on,
      reason,
      by: now.actor.person,
      at: now.at,
    })
    .onConflict((known) => known.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!thrown) throw clash('automations.switched-meanwhile')
  tell(now, automationSwitched, { automation: name, on })
  return { automation: name, on }
}
