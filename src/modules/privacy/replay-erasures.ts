// After a backup was restored: everybody who was erased since is erased again, by the log beside the database.
// @fulfils R10 R12
import { action, declaredAddresses, nothing, onlySystem, z, type Acting } from '#kernel'
import { addressKey } from '#consent'
import { eraseNow } from '#people'
import { linesInStore, type Line } from './ledger.ts'
import { privacy } from './tables.ts'

const Given = z.object({
  number: z.number().int().nonnegative(),
  person: z.uuid().nullable(),
  keys: z.array(z.string().max(100)).max(100),
  at: z.iso.datetime(),
})

export const replayErasures = action({
  name: 'privacy.replay-erasures',
  input: z.object({ lines: z.array(Given).max(1_000_000).default([]) }),
  subject: nothing,
  may: onlySystem('after a backup was restored, before anybody is let in'),
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['everything'] },
  machine: 'none',
  inside: true,

  async run(now, { lines }) {
    const logged = await privacy(now)
      .selectFrom('privacy_erasures')
      .select(['number', 'person', 'keys', 'at'])
      .execute()
    const all: Line[] = [
      ...logged.map((one) => ({ ...one, at: one.at.toISOString() })),
      ...(await linesInStore(now)),
      ...lines,
    ]
    const people = await again(now, all)
    const keys = new Set(all.flatMap((one) => one.keys))
    const addresses =
      keys.size === 0
        ? []
        : (await declaredAddresses(now)).filter((one) => keys.has(addressKey(now, one)))
    if (addresses.length > 0) await eraseNow(now, { person: null, addresses })
    return { known: all.length, people, addresses: addresses.length }
  },

  audit: ({ answer }) => ({
    kind: 'erasure',
    detail: { people: answer.people, addresses: answer.addresses },
  }),
})

/** Erases everybody in the log whose row has come back; returns how many. */
async function again(now: Acting, lines: Line[]): Promise<number> {
  const ids = [...new Set(lines.flatMap((one) => one.person ?? []))]
  if (ids.length === 0) return 0
  const back = await privacy(now)
    .selectFrom('people')
    .select('id')
    .where('id', 'in', ids)
    .where('erased_at', 'is', null)
    .execute()
  for (const { id } of back) await eraseNow(now, { person: id, addresses: [] })
  return back.length
}
