// Seals what has happened since the last checkpoint into the tree and signs the new root. Runs every second.
// @fulfils R13
import { action, nothing, onlySystem, sql, z, type Acting } from '#kernel'
import { leafOf } from './leaf.ts'
import { append, rootOf } from './merkle.ts'
import { statementOf } from './statement.ts'
import { audit, type Entry } from './tables.ts'

const batch = 5000

export const seal = action({
  name: 'audit.seal',
  input: z.object({ everything: z.boolean().default(false) }),
  subject: nothing,
  may: onlySystem('sealing happens by the clock'),
  data: { noPersonalData: 'hashes entries whose personal part is a commitment' },
  machine: 'none',
  audit: { unaudited: 'sealing its own seal would never end' },
  inside: true,

  async run(now, { everything }) {
    const [lock] = await audit(now)
      .selectNoFrom(
        sql<boolean>`pg_try_advisory_xact_lock(hashtextextended(${now.business.id}, 7203114553))`.as(
          'mine',
        ),
      )
      .execute()
    if (!lock?.mine) return { sealed: 0 }
    const last = await audit(now)
      .selectFrom('audit_checkpoints')
      .select(['size', 'frontier'])
      .orderBy('size', 'desc')
      .limit(1)
      .executeTakeFirst()
    const entries = await unsealed(now, everything)
    if (entries.length === 0) return { sealed: 0 }
    const start = last?.size ?? 0
    let frontier = last?.frontier ?? []
    const leaves = entries.map((entry, at) => {
      const leaf = leafOf(entry)
      frontier = append(frontier, start + at, leaf)
      return { position: start + at, entry: entry.id, leaf }
    })
    await audit(now).insertInto('audit_leaves').values(leaves).execute()
    const size = start + leaves.length
    const root = rootOf(frontier)
    const signature = now.seals.attest('audit', statementOf(now.business.id, size, root, now.at))
    await audit(now)
      .insertInto('audit_checkpoints')
      .values({ size, root, frontier, at: now.at, signature })
      .execute()
    return { sealed: leaves.length }
  },
})

/** Entries without a leaf. A transaction may commit minutes after its entry was timed, so the recent past is looked at again. */
function unsealed(now: Acting, everything: boolean): Promise<Entry[]> {
  const since = new Date(now.at.getTime() - 3_600_000)
  let query = audit(now)
    .selectFrom('audit')
    .selectAll()
    .where(sql<boolean>`not exists (select from audit_leaves where audit_leaves.entry = audit.id)`)
  if (!everything) query = query.where('at', '>', since)
  return query.orderBy('id').limit(batch).execute() as Promise<Entry[]>
}
