// The one road. Every change and every reading goes through here, in this order, in one transaction:
// parse, begin, who, guards, subject, may, guards, run, facts, audit and outbox, commit.
import type { Action, Question } from './action.ts'
import { allowsScope, visitor, type Actor } from './actor.ts'
import { writeTrail } from './audit-trail.ts'
import type { Clock, Dice } from './chance.ts'
import { spend } from './data/allowance.ts'
import type { Database } from './data/database.ts'
import { retrying } from './data/failures.ts'
import { forget } from './data/transaction.ts'
import { hearBy, takeTold, type Told } from './fact.ts'
import type { Credential, Guard, Identified } from './module.ts'
import { nowFor } from './now-for.ts'
import type { Acting, Asking, Browser, Business, Via } from './now.ts'
import { alreadyDone, fingerprint, Repeated } from './once.ts'
import { parse } from './parse.ts'
import type { Registry } from './registry.ts'
import { missing, refused, Stop } from './stop.ts'

export type Road = {
  registry: Registry
  database: Database
  clock: Clock
  dice: Dice
  secret: string
  url: string
}

export type Caller = {
  business: Business
  via: Via
  credential?: Credential | undefined
  /** Set instead of a credential by jobs and tests. */
  actor?: Actor
  /** The language that suits the visitor; a signed-in person's own comes first, a language just chosen before all. */
  locale?: string
  wished?: string | undefined
  /** The address the caller reached us at, and the browser's own words. */
  origin?: string | undefined
  browser?: Browser | undefined
  /** Network address, used for counting only. */
  address?: string | undefined
  /** Performing twice under one key does it once. */
  once?: string | undefined
}

export type Done<A> = {
  answer: A
  actor: Actor
  touch?: Identified['touch'] | undefined
  queries: number
}

/** Carries out a verb or answers a question for a caller, or throws a Stop that says why not. */
export async function perform<A>(
  road: Road,
  card: Action<A> | Question<A>,
  given: unknown,
  caller: Caller,
): Promise<Done<A>> {
  const input: unknown = parse(card.input, given)
  if (card.limits)
    await spend(road.database, road.secret, card.limits, input, {
      action: card.name,
      business: caller.business.id,
      person: caller.actor?.person ?? credentialKey(caller.credential),
      address: caller.address ?? null,
    })
  try {
    const { stop, ...done } = await retrying(() => once(road, card, input, caller))
    if (stop) throw stop
    return done
  } catch (error) {
    if (error instanceof Repeated)
      return { answer: error.answer as A, actor: error.actor, queries: 0 }
    throw error
  }
}

type Walked<A> = Done<A> & { stop: Stop | undefined }

async function once<A>(
  road: Road,
  card: Action<A> | Question<A>,
  input: unknown,
  caller: Caller,
): Promise<Walked<A>> {
  const mode = card.kind === 'action' ? 'writes' : 'unaudited' in card.audit ? 'reads' : 'audits'
  return road.database.within(mode, caller.business.id, async (transaction) => {
    const before = transaction.client.sent
    const now = nowFor(road, caller, transaction)
    try {
      const done = await walk(road, card, input, caller, now)
      return { ...done, queries: transaction.client.sent - before }
    } finally {
      forget(now)
    }
  })
}

async function walk<A>(
  road: Road,
  card: Action<A> | Question<A>,
  input: unknown,
  caller: Caller,
  asking: Asking,
) {
  const { actor, touch } = await whoActs(road, asking, caller)
  const now: Acting = Object.assign(asking, {
    actor,
    locale: caller.wished ?? actor.locale ?? asking.locale,
    writes: true as const,
  })
  await admit(road.registry.guards.before, now, card, undefined, input)
  if (!allowsScope(actor, card.name)) throw refused('road.no.scope')
  const subject: unknown = await card.subject(now, input)
  if (subject === undefined) throw missing()
  const verdict = card.may(actor, subject)
  if (verdict !== true) throw withRemedy(refused(verdict.no), actor)
  if (card.proof === 'recent') proveRecent(actor, now.at)
  await admit(road.registry.guards.after, now, card, subject, input)
  const told: Told[] = []
  const heard = async () => void told.push(...(await hear(road.registry, now)))
  hearBy(now, heard)
  const { answer, stop, trace } = await carryOut<A>(card, now, input, subject)
  await heard()
  if (card.kind === 'action' || !('unaudited' in card.audit))
    await writeTrail(now, {
      card: trace ? { ...card, audit: () => trace } : card,
      input,
      answer,
      subject,
      told,
      repeat: stop ? undefined : repeatOf(caller, card, input, actor),
    })
  return { answer, actor, touch, stop }
}

/** Runs the verb. A refusal that leaves a trace (a wrong password) is committed with it and thrown afterwards. */
async function carryOut<A>(
  card: Action<A> | Question<A>,
  now: Acting,
  input: unknown,
  subject: unknown,
) {
  try {
    return { answer: (await card.run(now, input, subject)) as A, stop: undefined, trace: undefined }
  } catch (error) {
    if (error instanceof Stop && error.trace)
      return { answer: undefined as A, stop: error, trace: error.trace }
    throw error
  }
}

/** Who a caller is, for a page that says that something was not carried out. */
export async function whoAsks(road: Road, caller: Caller): Promise<Actor> {
  if (!caller.credential) return visitor
  return road.database.within('reads', caller.business.id, async (transaction) => {
    const now = nowFor(road, caller, transaction)
    try {
      return (await whoActs(road, now, caller)).actor
    } finally {
      forget(now)
    }
  })
}

async function whoActs(road: Road, now: Asking, caller: Caller): Promise<Identified> {
  if (caller.actor) return { actor: caller.actor }
  if (!caller.credential || !road.registry.identify) return { actor: visitor }
  const found = await road.registry.identify(now, caller.credential)
  if (!found && 'bearer' in caller.credential)
    throw new Stop('refused', { key: 'road.no.token' }, { remedy: 'sign-in' })
  return found ?? { actor: visitor }
}

async function admit(
  guards: readonly Guard[],
  now: Acting,
  card: Action | Question,
  subject: unknown,
  input: unknown,
) {
  for (const guard of guards) {
    const verdict = await guard.check(now, card, subject, input)
    if (verdict === 'hidden') throw missing()
    if (verdict !== true) throw withRemedy(refused(verdict.no), now.actor)
  }
}

function withRemedy(stop: Stop, actor: Actor): Stop {
  return actor.kind === 'visitor' ? new Stop('refused', stop.say, { remedy: 'sign-in' }) : stop
}

const recent = 10 * 60 * 1000

function proveRecent(actor: Actor, at: Date) {
  if (actor.kind === 'system' || actor.scopes) return
  const proven = actor.session?.provenAt.getTime() ?? 0
  if (at.getTime() - proven > recent)
    throw new Stop('refused', { key: 'road.no.prove-again' }, { remedy: 'prove-again' })
}

/** Lets `when` reactions hear what was told, and what they tell in turn, at most three deep. */
async function hear(registry: Registry, now: Acting): Promise<Told[]> {
  const heard: Told[] = []
  for (let depth = 0, next = takeTold(now); next.length > 0; depth++, next = takeTold(now)) {
    if (depth === 3)
      throw new Error(
        `facts set off facts more than three deep: ${next.map((one) => one.fact).join(', ')}`,
      )
    for (const one of next)
      for (const reaction of registry.when.get(one.fact) ?? [])
        await reaction.run(now, one.payload as never)
    heard.push(...next)
  }
  return heard
}

/** Only for somebody known, and only where the answer may be kept: a key alone must open nothing to a stranger. */
function repeatOf(caller: Caller, card: Action | Question, input: unknown, actor: Actor) {
  if (!caller.once || actor.kind === 'visitor' || card.secretAnswer) return undefined
  // Everybody has keys of their own: two programs that both call their first order "1" never meet.
  const key = actor.person ? `${actor.person} ${caller.once}` : caller.once
  return { key, fingerprint: fingerprint(card.name, input), check: alreadyDone }
}

function credentialKey(credential: Credential | undefined): string | null {
  if (!credential) return null
  return 'session' in credential ? credential.session : credential.bearer
}
