// A whole report, sealed: the same few steps on the server's memory and in a browser, so that storage cannot differ.
import { newPair, sealTo, toBase64 } from './age.ts'
import { pack, packGrant } from './envelope.ts'
import { sealFile } from './pieces.ts'
import { newReceipt, writeReceipt, type Receipt } from './receipt.ts'
import { digestOf, unlock, wrap, type Argon } from './unlock.ts'

export type Reader = { id: string; key: string }
export type Attached = { name: string; type: string; bytes: Uint8Array; original?: boolean }
/** A file as a text names it. */
export type Apart = { id: string; name: string; type: string; key: string; length: number }
export type Told = {
  business: string
  on: string
  readers: readonly Reader[]
  custodians: readonly Reader[]
  /** What goes to everybody who may read. */
  words: Record<string, unknown>
  /** Who the reporter is, where they say so: for custodians only. */
  identity?: Record<string, unknown> | undefined
  files: readonly Attached[]
  /** Files that were sealed already, as they came, and are kept elsewhere. */
  apart?: readonly Apart[]
  /** Where the same report may be sealed twice: the receipt both have. A new one unless told. */
  receipt?: Receipt
}
export type SealedEntry = { seq: number; channel: 'mailbox' | 'desk' | 'identity'; sealed: string }
export type SealedFile = { id: string; bytes: Uint8Array<ArrayBuffer> }
export type SealedReport = {
  report: string
  locator: string
  salt: string
  digest: string
  reporterKey: string
  reporterWrap: string
  mailboxKey: string
  deskKey: string
  identityKey: string
  grants: Array<{ reader: string | null; sealed: string }>
  identityGrants: Array<{ reader: string; sealed: string }>
  entries: SealedEntry[]
  files: SealedFile[]
}

/** A random id without a time in it (UUID version 4). */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}

/** Seals each file under a key of its own; the keys go into the text, originals with what made them into the identity. */
async function sealFiles(files: readonly Attached[]) {
  const sealed: SealedFile[] = []
  const clean: unknown[] = []
  const originals: unknown[] = []
  for (const file of files) {
    const { key, bytes, length } = await sealFile(file.bytes)
    const id = randomId()
    sealed.push({ id, bytes })
    const card = { id, name: file.name, type: file.type, key, length }
    if (file.original) originals.push(card)
    else clean.push(card)
  }
  return { sealed, clean, originals }
}

/** Seals everything that was told, and makes the receipt. Nothing of it is left in what is returned but sealed. */
export async function sealReport(
  argon: Argon,
  told: Told,
): Promise<{ sealed: SealedReport; receipt: string }> {
  const report = randomId()
  const context = { business: told.business, report, epoch: 1 }
  const [reporter, mailbox, desk, identity] = await Promise.all([
    newPair(),
    newPair(),
    newPair(),
    newPair(),
  ])
  const receipt = told.receipt ?? newReceipt(crypto.getRandomValues(new Uint8Array(24)))
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)))
  const { proof, wrapKey } = await unlock(argon, receipt.secret, salt)
  const files = await sealFiles(told.files)
  const head = { v: 1 as const, ...context, by: 'reporter' as const, on: told.on }
  const first = pack({
    ...head,
    seq: 1,
    kind: 'report',
    ...told.words,
    files: [...files.clean, ...(told.apart ?? [])],
    // NOTE: so that an exchanged key is noticed by whoever reads this.
    identityKey: identity.open,
    readers: told.readers.map((one) => one.id),
  })
  const entries: SealedEntry[] = [
    { seq: 1, channel: 'mailbox', sealed: await sealTo(mailbox.open, first) },
  ]
  const hidden = { ...told.identity, files: files.originals }
  // NOTE: written always, also when empty: whether somebody gave a name must not show in what is stored.
  entries.push({
    seq: 2,
    channel: 'identity',
    sealed: await sealTo(identity.open, pack({ ...head, seq: 2, kind: 'identity', ...hidden })),
  })
  const both = packGrant(context, [mailbox.secret, desk.secret])
  const grants: SealedReport['grants'] = [
    {
      reader: null,
      sealed: await sealTo(reporter.open, packGrant(context, [mailbox.secret])),
    },
  ]
  for (const reader of told.readers)
    grants.push({ reader: reader.id, sealed: await sealTo(reader.key, both) })
  const keep = packGrant(context, [identity.secret])
  const identityGrants: SealedReport['identityGrants'] = []
  for (const one of told.custodians)
    identityGrants.push({ reader: one.id, sealed: await sealTo(one.key, keep) })
  return {
    receipt: await writeReceipt(receipt),
    sealed: {
      report,
      locator: receipt.locator,
      salt,
      digest: await digestOf(proof),
      reporterKey: reporter.open,
      reporterWrap: await wrap(wrapKey, report, reporter.secret),
      mailboxKey: mailbox.open,
      deskKey: desk.open,
      identityKey: identity.open,
      grants,
      identityGrants,
      entries,
      files: files.sealed,
    },
  }
}
