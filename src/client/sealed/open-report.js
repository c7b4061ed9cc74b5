// A reader's desk: opens what is sealed to them, seals what they write, and makes new keys when somebody is taken out.
import { newPair, openWith, pack, packGrant, sealTo, unpack, unpackGrant } from '#kernel/sealing'
import { call } from './call.js'
import { again, aside, entryFor, on, tried } from './desk.js'
import { showEntry } from './entries.js'
import { typed } from './pages.js'

export async function fill(element, seen, mine) {
  const context = { business: seen.business, report: seen.id }
  const { words } = seen
  const keys = []
  for (const { epoch, sealed } of seen.grants)
    keys.push(...unpackGrant(await openWith([mine], sealed), { ...context, epoch }))
  const opened = async (where, secrets, sealed, at) => {
    try {
      showEntry(where, unpack(await openWith(secrets, sealed), { ...context, ...at }), seen)
    } catch {
      where.textContent = words.broken
    }
  }
  for (const { seq, epoch, sealed } of seen.entries)
    await opened(element.querySelector(`[data-entry="${seq}"]`), keys, sealed, { epoch, seq })
  for (const { id, sealed } of seen.disclosures)
    if (sealed)
      await opened(element.querySelector(`[data-disclosed="${id}"]`), [mine], sealed, {
        epoch: 0,
        seq: 0,
      })
  const desk = { seen, keys, context, words }
  on(element, 'reply', (fields) =>
    write(desk, 'mailbox', { kind: 'message', text: typed(fields, 'reply') }, fields.get('does')),
  )
  on(element, 'work', (fields) =>
    write(desk, 'desk', { kind: fields.get('kind'), text: typed(fields, 'note') }),
  )
  on(element, 'close', (fields, button) =>
    write(desk, 'mailbox', { kind: 'closure', text: typed(fields, 'outcome') }, button?.value),
  )
  on(element, 'exclude', (fields) => changeKeys(desk, [typed(fields, 'who')]))
  on(element, 'grant', (fields) => letIn(desk, typed(fields, 'newcomer')))
  on(element, 'identity', (fields) => ask(desk, typed(fields, 'reason')))
  if (seen.stale) await changeKeys(desk, [])
}

/** Seals for the next place and keeps it; then the page is read anew, so that what stands there is what is stored. */
async function write({ seen, words }, channel, said, does = 'nothing') {
  if (!said.text) throw new Error(words.short)
  await tried(seen, async () => {
    const key = channel === 'mailbox' ? seen.mailbox_key : seen.desk_key
    const entry = await entryFor(seen, key, said)
    await call('write-entry', { report: seen.id, channel, entry, does })
  })
  await again(words.saved)
}

const nameOf = (seen, id) => seen.recipients.find((one) => one.id === id)?.name ?? ''

/** New keys for all that comes, for everybody who has one now but those taken out. */
async function changeKeys({ seen, context, words }, out) {
  const epoch = seen.epoch + 1
  const [mailbox, desk] = [await newPair(), await newPair()]
  const next = { ...context, epoch }
  const both = packGrant(next, [mailbox.secret, desk.secret])
  const alone = packGrant(next, [mailbox.secret])
  const grants = [{ reader: null, sealed: await sealTo(seen.reporter_key, alone) }]
  for (const { reader, open_key } of seen.holders)
    if (!out.includes(reader)) grants.push({ reader, sealed: await sealTo(open_key, both) })
  const text = [words.rekeyed, ...out.map((id) => nameOf(seen, id))].join(' ')
  await call('change-keys', {
    report: seen.id,
    epoch,
    mailboxKey: mailbox.open,
    deskKey: desk.open,
    grants,
    entry: await entryFor({ ...seen, epoch }, desk.open, { kind: 'log', text, out }),
  })
  await again(words.rekeyed)
}

async function letIn({ seen, keys, context, words }, reader) {
  const known = seen.recipients.find((one) => one.id === reader)
  await tried(seen, async () => {
    // NOTE: each epoch's key goes along, or the newcomer could not read what was said before.
    const sealed = await sealTo(known.open_key, packGrant({ ...context, epoch: seen.epoch }, keys))
    const said = { kind: 'log', text: `${words.letIn} ${known.name}`, in: [reader] }
    const entry = await entryFor(seen, seen.desk_key, said)
    await call('grant-reader', { report: seen.id, reader, epoch: seen.epoch, sealed, entry })
  })
  await again(words.saved)
}

/** Asks who the reporter is. The reason goes to each custodian, and into the mailbox: the reporter reads it too. */
async function ask({ seen, words }, reason) {
  if (reason.length < 20) throw new Error(words.reason)
  const said = { kind: 'asks-identity', text: reason }
  const reasons = []
  for (const { id, open_key } of seen.keepers)
    reasons.push({
      custodian: id,
      sealed: await sealTo(open_key, pack({ ...aside(seen), ...said })),
    })
  await tried(seen, async () => {
    const entry = await entryFor(seen, seen.mailbox_key, said)
    await call('ask-identity', { report: seen.id, entry, reasons })
  })
  await again(words.asked)
}
