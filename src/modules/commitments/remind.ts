// Once a day: who answers for a promise hears that its day comes near or has passed, leadership hears that it has passed.
// @fulfils R123
import { action, nothing, onlySystem, sql, z, type Acting } from '#kernel'
import { tellPeople, tellPerson } from '#notifications'
import { commitmentPath } from './links.ts'
import { commitments } from './tables.ts'

const day = 86_400_000
const week = 7 * day
const atOnce = 500

export const remind = action({
  name: 'commitments.remind',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('reminders go by the clock'),
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const due = await nearOrPast(now)
    const leaders = await leadership(now)
    for (const one of due) {
      const late = one.due_at < now.at
      const telling = {
        about: { kind: 'commitment-reminder', id: now.id() },
        values: { title: one.title },
        link: commitmentPath(one.id),
        urgent: late,
      }
      if (one.owner)
        await tellPerson(now, one.owner, {
          ...telling,
          key: late ? 'commitments.told-late' : 'commitments.told-soon',
        })
      if (late && !one.overdue_told_at && !one.confined)
        await tellPeople(
          now,
          leaders.filter((person) => person !== one.owner),
          { ...telling, key: 'commitments.told-leadership' },
        )
    }
    await noted(
      now,
      due.filter((one) => one.due_at >= now.at).map(({ id }) => id),
      {},
    )
    await noted(
      now,
      due.filter((one) => one.due_at < now.at).map(({ id }) => id),
      { overdue_told_at: now.at },
    )
    return { reminded: due.length }
  },

  audit: ({ answer }) => ({ kind: 'commitment', detail: { reminded: answer.reminded } }),
})

/** Due within a week, or late: at most once a week each, and at once when the day has passed. */
const nearOrPast = (now: Acting) =>
  commitments(now)
    .selectFrom('commitments')
    .select(['id', 'title', 'owner', 'due_at', 'overdue_told_at', 'confined'])
    .where('state', '=', 'open')
    .where('due_at', '<', new Date(now.at.getTime() + week))
    .where(
      sql<boolean>`(reminded_at is null or reminded_at <= ${new Date(now.at.getTime() - week)}
        or (due_at < ${now.at} and overdue_told_at is null))`,
    )
    .orderBy('due_at')
    .limit(atOnce)
    .execute()

async function leadership(now: Acting): Promise<string[]> {
  const rows = await commitments(now)
    .selectFrom('hats')
    .select('person')
    .distinct()
    .where('hat', 'in', ['owner', 'administrator', 'ethics-contact'])
    .where('space', 'is', null)
    .execute()
  return rows.map(({ person }) => person)
}

async function noted(now: Acting, ids: string[], more: { overdue_told_at?: Date }): Promise<void> {
  if (ids.length === 0) return
  await commitments(now)
    .updateTable('commitments')
    .set({ reminded_at: now.at, ...more })
    .where('id', 'in', ids)
    .execute()
}
