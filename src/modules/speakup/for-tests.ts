// What the channel's stories start from: recipients whose keys the test holds, as their browsers would.
import type { Action, Actor, Question } from '#kernel'
import { newPair, toBase64, type Pair } from '#kernel/sealing'
import { approveRecipient } from './approve-recipient.ts'
import { enrolKey } from './enrol-key.ts'
import { proposeRecipient } from './propose-recipient.ts'

type Named = {
  actor: Actor
  perform<A>(card: Action<A> | Question<A>, input: unknown, more?: { actor?: Actor }): Promise<A>
}
type Shop = {
  owner: string
  add(name: string, more?: { email?: string; hats?: string[] }): Promise<string>
  as(person: string): Promise<Named>
}
export type Receiving = { person: string; recipient: string; pair: Pair }

/** Adds a person, proposes, approves by a second one, and makes a key. */
export async function appoint(
  shop: Shop,
  name: string,
  more: { step?: number; reads?: boolean; keeps?: boolean; hats?: string[] } = {},
): Promise<Receiving> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}@bramble.example`
  const person = await shop.add(name, { email, ...(more.hats ? { hats: more.hats } : {}) })
  const owner = fresh(await shop.as(shop.owner))
  const { recipient } = await owner.perform(proposeRecipient, {
    email,
    role: `role of ${name}`,
    step: more.step ?? 1,
    reads: more.reads ?? true,
    keeps: more.keeps ?? false,
  })
  const second = await shop.add(`Second for ${name}`, { hats: ['ethics-contact'] })
  await fresh(await shop.as(second)).perform(approveRecipient, { recipient })
  const pair = await newPair()
  const wrap = { salt: toBase64(new Uint8Array(16)), wrapped: toBase64(new Uint8Array(60)) }
  await fresh(await shop.as(person)).perform(enrolKey, {
    key: pair.open,
    wraps: [
      { kind: 'passphrase', ...wrap },
      { kind: 'recovery', ...wrap },
    ],
  })
  return { person, recipient, pair }
}

/** The same person, who has just proven who they are. */
export function fresh(who: Named): Named {
  const actor = {
    ...who.actor,
    session: {
      id: '00000000-0000-4000-8000-000000000000',
      provenAt: new Date('2026-06-01T09:00:00Z'),
      seenAt: new Date('2026-06-01T09:00:00Z'),
      factors: [],
    },
  }
  return { actor, perform: (card, input, more) => who.perform(card, input, { actor, ...more }) }
}
