// Cases are dealt out in turn: to whoever takes cases, has room, is not spoken about, and waited longest.
import { sql, type Acting } from '#kernel'
import { giveTo } from './assign.ts'
import type { CaseRow } from './find.ts'
import { deskRules } from './rules.ts'
import { desk } from './tables.ts'

type Turning = Pick<CaseRow, 'id' | 'reference' | 'track' | 'state' | 'person' | 'assignee'>

/** Returns whom it was given to; nobody where turns are off, all are full, or it is a concern. */
export async function giveInTurn(now: Acting, found: Turning): Promise<string | null> {
  if (found.track === 'concern' || found.assignee !== null || found.state === 'closed') return null
  const rules = await deskRules(now)
  if (rules.assigning !== 'turns') return null
  const next = await desk(now)
    .selectFrom('desk_agents')
    .select('desk_agents.person')
    .where('desk_agents.takes', '=', true)
    .where(
      sql<boolean>`(select count(*) from cases held where held.assignee = desk_agents.person
        and held.closed_at is null and held.state <> 'waiting') < desk_agents.capacity`,
    )
    .where(sql<boolean>`desk_agents.person is distinct from ${found.person}::uuid`)
    .where(
      sql<boolean>`not exists (select from case_about about where about."case" = ${found.id} and about.person = desk_agents.person)`,
    )
    .where(
      sql<boolean>`exists (select from hats where hats.person = desk_agents.person and hats.space is null and hats.hat in ('agent', 'owner', 'administrator'))`,
    )
    .orderBy('desk_agents.last_given_at', (order) => order.asc().nullsFirst())
    .orderBy('desk_agents.person')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  if (!next) return null
  await desk(now)
    .updateTable('desk_agents')
    .set({ last_given_at: now.at })
    .where('person', '=', next.person)
    .execute()
  await giveTo(now, found, next.person)
  return next.person
}
