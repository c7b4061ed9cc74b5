// What a verb is given before anybody knows who acts.
import { visitor } from './actor.ts'
import { hide, shareTransaction, type Transaction } from './data/transaction.ts'
import { newId } from './id.ts'
import type { Asking, Business } from './now.ts'
import type { Caller, Road } from './perform.ts'
import { sealsFor } from './secret.ts'

/** A `now` for a visitor; who acts is found with its help. */
export function nowFor(road: Road, caller: Caller, transaction: Transaction): Asking {
  const now: Asking = {
    business: caller.business,
    actor: visitor,
    at: road.clock.now(),
    locale: caller.locale ?? caller.business.locale,
    via: caller.via,
    id: () => newId(road.clock, road.dice),
    random: (length) => road.dice.bytes(length),
    seals: sealsFor(road.secret, caller.business.id),
    origin: caller.origin ?? originOf(road.url, caller.business),
    browser: caller.browser ?? { agent: '', kept: () => undefined, network: null },
  }
  hide(now, transaction)
  return now
}

/** The same moment as any visitor has it, in this language: for what is published, whoever asks for it. */
export function asVisitor(now: Asking, locale = now.locale): Asking {
  // NOTE: without `writes`: whatever is published is only read.
  const { writes: _, ...asked } = { writes: true, ...now }
  const seen: Asking = { ...asked, actor: visitor, locale }
  shareTransaction(seen, now)
  return seen
}

/** Where a business is reached when nobody has just come from there (letters, jobs, commands). */
function originOf(url: string, business: Business): string {
  if (business.host === null) return url
  const own = new URL(url)
  own.host = business.host
  return own.origin
}
