// Deletes what is due, keeps the proof, and adds the report to the count of its year.
// @fulfils R80
import { createHash } from 'node:crypto'
import { sql, type Acting } from '#kernel'
import { randomId } from '#kernel/sealing'
import { today } from './days.ts'
import { speakup } from './tables.ts'

/** What proves the deletion to whoever kept an export: the digest of the report's identity key. */
export const deletionDigest = (report: string, identityKey: string): string =>
  createHash('sha256').update(`${report} ${identityKey}`).digest('hex')

/** NOTE: one that is held stays; nobody but its readers may know of either, so no list of what is due exists. */
export async function deleteDue(now: Acting): Promise<void> {
  const due = await speakup(now)
    .selectFrom('speakup_reports')
    .select(['id', 'identity_key', 'received_on', 'acknowledged_on', 'acknowledge_by'])
    .select(['feedback_on', 'feedback_by'])
    .where('delete_on', '<=', today(now))
    .where('held', '=', false)
    .limit(100)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const { id, identity_key, ...days } of due) {
    await count(now, days)
    await speakup(now).deleteFrom('speakup_reports').where('id', '=', id).execute()
    await speakup(now)
      .insertInto('speakup_deletions')
      .values({
        id: randomId(),
        deleted_on: today(now),
        digest: deletionDigest(id, identity_key),
      })
      .execute()
  }
}

type Days = {
  received_on: string
  acknowledged_on: string | null
  acknowledge_by: string
  feedback_on: string | null
  feedback_by: string
}

const within = (done: string | null, due: string) => Number(done !== null && done <= due)

async function count(now: Acting, days: Days): Promise<void> {
  const confirmed = within(days.acknowledged_on, days.acknowledge_by)
  const answered = within(days.feedback_on, days.feedback_by)
  await speakup(now)
    .insertInto('speakup_tallies')
    .values({ year: Number(days.received_on.slice(0, 4)), received: 1, confirmed, answered })
    .onConflict((known) =>
      known.columns(['business', 'year']).doUpdateSet({
        received: sql<number>`speakup_tallies.received + 1`,
        confirmed: sql<number>`speakup_tallies.confirmed + ${confirmed}::int`,
        answered: sql<number>`speakup_tallies.answered + ${answered}::int`,
      }),
    )
    .execute()
}
