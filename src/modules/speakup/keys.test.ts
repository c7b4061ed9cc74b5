// Who may get a key of a report, and a name: the server refuses whoever was taken out, whatever a browser sealed for them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPair, pack, sealReport, sealTo, type Argon } from '#kernel/sealing'
import type { Performer, Shop, Town } from '../../testing/index.ts'
import { openTown } from '../../testing/index.ts'
import { worked } from './submit-sealed.ts'
import { appoint, fresh, type Receiving } from './for-tests.ts'

let town: Town
let shop: Shop
let ilse: Receiving
let omar: Receiving
let ruth: Receiving
let report: string
const quick: Argon = (secret, salt) =>
  Promise.resolve(
    Uint8Array.from({ length: 64 }, (_, at) => secret.charCodeAt(at % 16) ^ (salt[at % 16] ?? 0)),
  )
const verb = (name: string) => {
  const card = town.app.registry.actions.get(name) ?? town.app.registry.questions.get(name)
  if (!card) throw new Error(name)
  return card
}
const act = (who: Performer, name: string, input: unknown) =>
  who.perform(verb(`speakup.${name}`), input) as Promise<Record<string, unknown>>

async function send(readers: Receiving[], keepers: Receiving[], exclude: string[]) {
  const keys = (all: Receiving[]) => all.map((one) => ({ id: one.recipient, key: one.pair.open }))
  const { sealed } = await sealReport(quick, {
    business: shop.business.id,
    on: '2026-06-01',
    readers: keys(readers),
    custodians: keys(keepers),
    words: { what: 'x' },
    files: [],
  })
  let work = 0
  while (!worked(sealed.report, String(work))) work++
  await act(shop.visitor, 'submit-sealed', {
    bundle: JSON.stringify(sealed),
    work: String(work),
    exclude,
  })
  return sealed.report
}

beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  ilse = await appoint(shop, 'Ilse Brandt', { keeps: true })
  omar = await appoint(shop, 'Omar Feld')
  ruth = await appoint(shop, 'Ruth Keel', { reads: false, keeps: true })
  report = await send([ilse], [ilse, ruth], [omar.recipient])
})
afterAll(() => town.close())

const sealedFor = async (open: string, seq: number, said: object) =>
  sealTo(
    open,
    pack({
      v: 1,
      business: shop.business.id,
      report,
      epoch: 1,
      seq,
      by: 'recipient',
      on: '2026-06-01',
      kind: 'log',
      ...said,
    }),
  )

test('[ASVS 2.2.2] a report whose browser sealed it to somebody the reporter took out is not stored', async () => {
  await expect(send([ilse, omar], [ilse], [omar.recipient])).rejects.toMatchObject({
    kind: 'clash',
  })
  await expect(send([ilse], [ilse, ruth], [ruth.recipient])).rejects.toMatchObject({
    kind: 'clash',
  })
})

test('whoever was taken out gets no key later, also when they were ended and appointed anew', async () => {
  const reader = await shop.as(ilse.person)
  const sealed = await sealTo(omar.pair.open, 'x'.repeat(1024))
  const grant = (recipient: string) =>
    act(reader, 'grant-reader', { report, reader: recipient, epoch: 1, sealed })
  await expect(grant(omar.recipient)).rejects.toMatchObject({ say: { key: 'speakup.no.barred' } })
  const owner = fresh(await shop.as(shop.owner))
  await act(owner, 'end-recipient', { recipient: omar.recipient })
  const again = await appoint(shop, 'Omar Again')
  await town.app.database.owner.query('update speakup_recipients set person = $1 where id = $2', [
    omar.person,
    again.recipient,
  ])
  await expect(grant(again.recipient)).rejects.toMatchObject({ say: { key: 'speakup.no.barred' } })
})

test('[ASVS 2.3.1] [ASVS 2.3.5] [R80] nobody joins the list by one person alone: not by who proposes, and not by who is to receive', async () => {
  const person = await shop.add('Nils Aas', {
    email: 'nils@bramble.example',
    hats: ['administrator'],
  })
  const owner = fresh(await shop.as(shop.owner))
  const { recipient } = await act(owner, 'propose-recipient', {
    email: 'nils@bramble.example',
    role: 'Works council',
    step: '1',
    reads: 'on',
  })
  for (const who of [owner, fresh(await shop.as(person))])
    await expect(act(who, 'approve-recipient', { recipient })).rejects.toMatchObject({
      kind: 'refused',
    })
  const other = await shop.add('A second person', { hats: ['ethics-contact'] })
  await act(fresh(await shop.as(other)), 'approve-recipient', { recipient })
})

test('nobody stands in the list twice', async () => {
  const owner = fresh(await shop.as(shop.owner))
  await expect(
    act(owner, 'propose-recipient', {
      email: 'ruthkeel@bramble.example',
      role: 'Another role',
      step: '1',
      reads: 'on',
    }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('[ASVS 2.2.3] new keys that leave somebody doubled, missing or made up are refused', async () => {
  const reader = await shop.as(ilse.person)
  const [box, desk] = [await newPair(), await newPair()]
  const sealed = await sealTo(box.open, 'x'.repeat(1024))
  for (const grants of [
    [{ reader: ilse.recipient, sealed }],
    [
      { reader: null, sealed },
      { reader: ilse.recipient, sealed },
      { reader: ilse.recipient, sealed },
    ],
    [
      { reader: null, sealed },
      { reader: ruth.recipient, sealed },
    ],
  ])
    await expect(
      act(reader, 'change-keys', {
        report,
        epoch: 2,
        mailboxKey: box.open,
        deskKey: desk.open,
        grants,
      }),
    ).rejects.toMatchObject({ kind: 'invalid' })
})

test('[ASVS 8.2.3] [ASVS 14.2.6] [R80] a name leaves the server only for a reader who said why to every custodian, and never by who asked', async () => {
  const [reader, keeper] = [await shop.as(ilse.person), await shop.as(ruth.person)]
  const seen = (await act(reader, 'see-report', { report })) as {
    mailbox_key: string
    desk_key: string
    next_seq: number
    keepers: Array<{ id: string; open_key: string }>
  }
  expect(seen.keepers.map((one) => one.id)).toEqual([ruth.recipient])
  expect(await act(keeper, 'see-identity', { report })).toMatchObject({ grant: null, entries: [] })
  const text = 'the court needs a witness'
  const entry = {
    seq: seen.next_seq,
    epoch: 1,
    sealed: await sealedFor(seen.mailbox_key, seen.next_seq, { text }),
  }
  await expect(act(reader, 'ask-identity', { report, entry, reasons: [] })).rejects.toMatchObject({
    kind: 'invalid',
  })
  const short = [{ custodian: ruth.recipient, sealed: 'AAAA' }]
  await expect(
    act(reader, 'ask-identity', { report, entry, reasons: short }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  const reasons = [
    { custodian: ruth.recipient, sealed: await sealedFor(ruth.pair.open, 0, { text }) },
  ]
  const { disclosure } = await act(reader, 'ask-identity', { report, entry, reasons })
  expect(await act(keeper, 'see-identity', { report })).toMatchObject({
    requests: [{ id: disclosure }],
    grant: expect.any(String) as string,
  })
  const decision = {
    disclosure,
    outcome: 'disclosed',
    sealed: await sealedFor(ilse.pair.open, 0, { text: 'Vera' }),
    entry: {
      seq: seen.next_seq + 2,
      epoch: 1,
      sealed: await sealedFor(seen.desk_key, seen.next_seq + 2, { text }),
    },
  }
  await expect(act(reader, 'decide-identity', decision)).rejects.toMatchObject({ kind: 'missing' })
  await act(keeper, 'decide-identity', decision)
  await expect(act(keeper, 'decide-identity', decision)).rejects.toMatchObject({ kind: 'missing' })
  expect(await act(keeper, 'see-identity', { report })).toMatchObject({ requests: [], grant: null })
  const { rows } = await town.app.database.owner.query(
    `select channel from speakup_entries where report = $1 and seq > 2 order by seq`,
    [report],
  )
  // The reason, that it was asked, the log of the decision, and that it was disclosed: three of four are the reporter's.
  expect(rows.map((one: { channel: string }) => one.channel)).toEqual([
    'mailbox',
    'mailbox',
    'desk',
    'mailbox',
  ])
})
