// Reads the whole log against its seals and says what was edited, deleted, left out, put in or reordered.
// @fulfils R13
import { hat, anyOf, nothing, question, running, z, type Asking } from '#kernel'
import { leafOf, personsHold } from './leaf.ts'
import { append, rootOf } from './merkle.ts'
import { statementOf } from './statement.ts'
import { audit, type Entry } from './tables.ts'

export type Flaw = {
  kind: 'edited' | 'deleted' | 'gap' | 'reordered' | 'forged' | 'unsealed' | 'differs-outside'
  where: string
}

/** A checkpoint that was kept outside: the only thing that shows a log cut short or rewritten as a whole. */
const Outside = z.object({
  size: z.coerce.number().int().min(0),
  root: z.string().regex(/^[0-9a-f]{64}$/),
})

export const verify = question({
  name: 'audit.verify',
  input: z.object({ outside: z.array(Outside).max(1000).default([]) }),
  subject: nothing,
  may: anyOf<unknown>(running, hat('ethics-contact')),
  data: { noPersonalData: 'compares hashes' },
  machine: 'none',
  audit: { unaudited: 'reads no more than whether the log is whole' },

  async run(now, { outside }) {
    const flaws: Flaw[] = []
    const checkpoints = await audit(now)
      .selectFrom('audit_checkpoints')
      .select(['size', 'root', 'at', 'signature'])
      .orderBy('size')
      .execute()
    const bySize = new Map(checkpoints.map((one) => [one.size, one]))
    const kept = new Map(outside.map((one) => [one.size, one.root]))
    let frontier: Buffer[] = []
    let size = 0
    for await (const row of leaves(now)) {
      if (row.position !== size) {
        flaws.push({ kind: 'gap', where: `position ${size}` })
        size = row.position
      }
      flaws.push(...flawsOf(row))
      frontier = append(frontier, size, row.leaf)
      size++
      const checkpoint = bySize.get(size)
      if (checkpoint && !checkpoint.root.equals(rootOf(frontier)))
        flaws.push({ kind: 'reordered', where: `before checkpoint ${size}` })
      if (kept.has(size) && kept.get(size) !== rootOf(frontier).toString('hex'))
        flaws.push({ kind: 'differs-outside', where: `checkpoint ${size}` })
    }
    for (const { size: length, root, at, signature } of checkpoints)
      if (!now.seals.attested('audit', statementOf(now.business.id, length, root, at), signature))
        flaws.push({ kind: 'forged', where: `checkpoint ${length}` })
    for (const length of [...bySize.keys(), ...kept.keys()])
      if (length > size) flaws.push({ kind: 'deleted', where: `entries ${size} to ${length - 1}` })
    flaws.push(...(await loose(now)))
    return {
      entries: size,
      checkpoints: checkpoints.length,
      flaws: flaws.slice(0, 1000),
      whole: flaws.length === 0,
    }
  },
})

type Leaf = { position: number; leaf: Buffer; sealed: string; entry: Entry | null }

function flawsOf({ position, leaf, entry, sealed }: Leaf): Flaw[] {
  const where = `position ${position}, entry ${sealed}`
  if (!entry) return [{ kind: 'deleted', where }]
  return leafOf(entry).equals(leaf) && personsHold(entry) ? [] : [{ kind: 'edited', where }]
}

async function* leaves(now: Asking): AsyncGenerator<Leaf> {
  for (let from = -1, more = true; more;) {
    const rows = await audit(now)
      .selectFrom('audit_leaves')
      .leftJoin('audit', 'audit.id', 'audit_leaves.entry')
      .select(['position', 'leaf', 'audit_leaves.entry as sealed'])
      .selectAll('audit')
      .where('position', '>', from)
      .orderBy('position')
      .limit(2000)
      .execute()
    for (const { position, leaf, sealed, ...entry } of rows)
      yield { position, leaf, sealed, entry: entry.id === null ? null : (entry as Entry) }
    more = rows.length === 2000
    from = rows.at(-1)?.position ?? from
  }
}

/** Entries that should long have been sealed and were not: put in behind the log's back. */
async function loose(now: Asking): Promise<Flaw[]> {
  const rows = await audit(now)
    .selectFrom('audit')
    .select('audit.id')
    .where('at', '<', new Date(now.at.getTime() - 3_600_000))
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('audit_leaves')
            .select('position')
            .whereRef('audit_leaves.entry', '=', 'audit.id'),
        ),
      ),
    )
    .limit(100)
    .execute()
  return rows.map(({ id }) => ({ kind: 'unsealed', where: `entry ${id}` }))
}
