// A custodian's page: opens why a name is asked for and which one it is, and seals it to the one who asked, or keeps it.
import { openWith, pack, sealTo, unpack, unpackGrant } from '#kernel/sealing'
import { call } from './call.js'
import { again, aside, entryFor, on, tried } from './desk.js'
import { showEntry } from './entries.js'

export async function fill(element, seen, mine) {
  const context = { business: seen.business, report: seen.id }
  const { words } = seen
  const who = await nameOf(seen, context, mine)
  const place = element.querySelector('[data-part="who"]')
  if (place)
    showEntry(
      place,
      { kind: 'identity', by: 'reporter', ...who, text: who.text || words.noName },
      { words },
    )
  for (const request of seen.requests) {
    const where = element.querySelector(`[data-request="${request.id}"]`)
    let reason
    try {
      const text = await openWith([mine], request.sealed)
      reason = unpack(text, { ...context, epoch: 0, seq: 0 })
      showEntry(where, reason, { words })
    } catch {
      where.textContent = words.broken
    }
    on(element, `decide-${request.id}`, async (_fields, button) => {
      // NOTE: no reason that can be read, no name.
      if (!reason?.text) throw new Error(words.broken)
      await decide(seen, request, { ...who, text: who.text || words.noName }, reason, button?.value)
    })
  }
}

/** Everything the reporter said about who they are, first and later; originals of pictures with it. */
async function nameOf(seen, context, mine) {
  if (!seen.grant) return { text: '', files: [] }
  const keys = unpackGrant(await openWith([mine], seen.grant), { ...context, epoch: 1 })
  const lines = []
  const files = []
  for (const { seq, epoch, sealed } of seen.entries) {
    const said = unpack(await openWith(keys, sealed), { ...context, epoch, seq })
    lines.push(...[said.name, said.reach, said.text].filter(Boolean))
    files.push(...(said.files ?? []))
  }
  return { text: lines.join('\n'), files }
}

async function decide(seen, request, who, reason, outcome) {
  const disclosure = request.id
  const { words } = seen
  const sealed =
    outcome === 'disclosed'
      ? await sealTo(
          request.open_key,
          pack({ ...aside(seen), kind: 'disclosed', disclosure, ...who }),
        )
      : undefined
  await tried(seen, async () => {
    const said = { kind: `identity-${outcome}`, text: `${request.name}: ${reason.text}` }
    const entry = await entryFor(seen, seen.desk_key, said)
    await call('decide-identity', { disclosure, outcome, sealed, entry })
  })
  await again(words.decided)
}
