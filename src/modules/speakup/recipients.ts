// Who receives: approved by two, with a key, not ended. What a reporter sees of them, and whom a report is sealed to.
import type { Asking } from '#kernel'
import type { Reader } from '#kernel/sealing'
import { speakup } from './tables.ts'

export type Recipient = {
  id: string
  name: string
  role: string
  step: number
  reads: boolean
  keeps_identity: boolean
  open_key: string
  fingerprint: string
  key_since: string
}

export const recipientsNow = (now: Asking): Promise<Recipient[]> =>
  speakup(now)
    .selectFrom('speakup_recipients')
    .select(['id', 'name', 'role', 'step', 'reads', 'keeps_identity'])
    .select((row) => [
      row.ref('open_key').$notNull().as('open_key'),
      row.ref('fingerprint').$notNull().as('fingerprint'),
      row.ref('key_since').$notNull().as('key_since'),
    ])
    .where('approved_on', 'is not', null)
    .where('open_key', 'is not', null)
    .where('ended_on', 'is', null)
    .orderBy('step')
    .orderBy('name')
    .execute()

export type Chosen = { readers: Recipient[]; custodians: Recipient[] }

/** Those who are left when the reporter has taken some out, also as custodians. */
export function chosen(all: readonly Recipient[], excluded: readonly string[]): Chosen {
  const left = all.filter((one) => !excluded.includes(one.id))
  return {
    readers: left.filter((one) => one.reads),
    custodians: left.filter((one) => one.keeps_identity),
  }
}

export const keysOf = (people: readonly Recipient[]): Reader[] =>
  people.map(({ id, open_key }) => ({ id, key: open_key }))

/** Steps close ranks: if nobody of the first step may read, the second reads at once. */
export function rankOf(readers: readonly Recipient[], id: string): number {
  const steps = [...new Set(readers.map((one) => one.step))].toSorted((a, b) => a - b)
  return steps.indexOf(readers.find((one) => one.id === id)?.step ?? 3)
}
