// A module's card: everything it adds to the system, in one value. The tree is read; no list is edited.
import type { Readable, Writable } from 'node:stream'
import type { Action, Basis, Question } from './action.ts'
import type { Actor, Hat } from './actor.ts'
import type { TableSet } from './data/tables.ts'
import type { Fact, Reaction } from './fact.ts'
import type { Acting, Asking, Business } from './now.ts'
import type { Indicator } from './indicator.ts'
import type { Policy, Verdict } from './policy.ts'
import type { KeptPromise } from './promise.ts'
import type { Publishes } from './publishing.ts'
import type { Subject } from './subject.ts'
import type { Waits } from './waiting.ts'
import type { Route } from './web/route.ts'

/** A module of the same floor that is needed below this one must be named; cycles fail a test. */
export type ModuleCard = {
  name: string
  /** 1 foundations, 2 work, 3 overview. */
  floor: 1 | 2 | 3
  needs?: readonly string[]
  /** One sentence: what it is for. */
  about: string
  /**
   * Letters this module sends without asking for consent, each with the basis it rests on and what it is, as the key of
   * a message: together the closed list of service letters. Everything else needs consent, and the mailer asks for it.
   */
  letters?: Record<string, LetterKind>
  /** Why personal data is used here, in words for the public record of processing. */
  purposes: Record<string, string>
  actions: readonly Action[]
  questions: readonly Question[]
  facts?: readonly Fact[]
  reactions?: readonly Reaction[]
  jobs?: readonly Job[]
  standing?: readonly Standing[]
  routes?: readonly Route[]
  places?: readonly Place[]
  subjects?: readonly Subject[]
  tables?: TableSet
  /** How the rows of a table read in somebody's copy of their data, where its columns by themselves say too little. */
  inCopies?: Record<string, InCopy>
  automations?: readonly Automation[]
  /** Outsiders who are given data about people by this module. */
  recipients?: readonly Recipient[]
  /** What has to be noted before a person is erased, in the same transaction (an address that is left alone, say). */
  beforeErasing?: (now: Acting, whom: Erasing) => Promise<void>
  /** Measures of how people are treated, from this module's data. */
  indicators?: readonly Indicator[]
  /** What waits for a person here, for the first page of the desk. */
  waits?: Waits
  /** Sentences to people that something here keeps. */
  promises?: readonly KeptPromise[]
  /** What it tells the public of itself, for the trust page and the yearly report. */
  publishes?: Publishes
  guards?: readonly Guard[]
  commands?: Record<string, Command>
  /** Verbs the system performs once after a backup has come back, with no input: what must not be done twice is held. */
  onRestore?: readonly Action[]
  /** Fills a demonstration business; told in the order of floors and needs. */
  demo?: (stage: Stage) => Promise<void>
  /** Only one module may have it: finds out who a credential belongs to. */
  identify?: Identify
  /** Where an installation without a business sends everybody, and where people sign in. */
  doors?: { firstVisit: string; signIn: string }
}

/** Who is being erased: a person of the register, addresses of theirs, or both. */
export type Erasing = { person: string | null; addresses: readonly string[] }

type CopiedRow = Record<string, unknown>
/** In the language of whoever asks; a list of `{ asked, said }` is read as questions and answers. */
export type InCopy = (now: Asking, rows: CopiedRow[]) => Promise<CopiedRow[]>

export type LetterKind = {
  basis: Exclude<Basis, 'consent'>
  about: string
  /** Nothing of the letter is kept once it has left (a last word to somebody who was erased). */
  forget?: true
}

/** Somebody outside who is given data: what for and when, as keys of messages; who it is, the business says itself. */
export type Recipient = { name: string; about: string; purposes: readonly string[] }

/** A line in the navigation. */
export type Place = {
  href: string
  label: string
  may: Policy<null>
  area: 'public' | 'member' | 'desk' | 'footer'
  /** On the desk: the room it stands in. Without one it is the desk's first page, outside of all rooms. */
  room?: Room
  order: number
}

/** The desk has few rooms, so that its places never become a list nobody reads. */
export const rooms = ['work', 'people', 'word', 'house'] as const
export type Room = (typeof rooms)[number]

/** Work by the clock, for every business: by cron in UTC through the queue, or every so many seconds in every process
 *  that works (the action itself makes sure that one is enough). */
export type Job = { name: string; action: Action; input: unknown } & (
  | { cron: string }
  | { every: number }
)

/** Work without an end, in every process that works: it keeps a line open to somewhere else, and is begun again
 *  should it fail. It must end soon after `ending` says so. */
export type Standing = { name: string; run: (desk: StandingDesk) => Promise<void> }

export type StandingDesk = {
  businesses: () => Promise<Business[]>
  /** Performs as the system; what is told is carried at once. */
  perform: <A>(business: Business, card: Action<A>, input: unknown) => Promise<A>
  ending: AbortSignal
  /** Names this process among others on the same database. */
  holder: string
  warn: (message: string, about: Record<string, string>) => void
}

/** A machine that has a part in something. It stands on the public register as it is declared here. */
export type Automation = {
  /** `module.name`, as verbs name it in `machine`. */
  name: string
  /** The version of its logic as it is in the code; what a business changes itself is noted as it happens. */
  version: string
  /** The day this version was made, as year-month-day. */
  changed: string
  /** Message keys: what to call it, what it does and why, and how it comes to its answers, in words for everybody. */
  title: string
  purpose: string
  logic: string
  /** Message keys of what it reads. */
  data: readonly string[]
  /** Message key: how one gets to a person instead. */
  humanAlternative: string
  /** Whether people may keep it away from what is theirs; if not, the key of the reason why nobody may. */
  optOut: true | { whyNot: string }
  /** All that a machine may do here. Deciding is not among it. */
  does: ReadonlyArray<'labels' | 'orders' | 'suggests' | 'holds' | 'answers'>
  /** Who answers for it. */
  owner: Hat
  /** What it said, from which inputs and why, is kept for so many days. */
  keptDays: number
  /** Off until somebody switches it on, with a reason. */
  startsOff?: true
}

export type Guard = {
  name: string
  stage: 'before' | 'after'
  check: (
    now: Acting | Asking,
    card: Action | Question,
    subject: unknown,
    input: unknown,
  ) => Promise<Verdict | 'hidden'>
}

export type Credential = { session: string } | { bearer: string }
export type Identified = { actor: Actor; touch?: { action: string; input: unknown } }
export type Identify = (now: Asking, credential: Credential) => Promise<Identified | undefined>

export type Io = {
  stdin: Readable
  stdout: Writable
  stderr: Writable
}
/** A command of `evenhand`; returns the exit code. */
export type Command = {
  about: string
  usage: string
  run: (args: string[], io: Io, desk: CommandDesk) => Promise<number>
}

export type CommandDesk = {
  /** Performs as the system for the only (or the named) business. */
  perform: <A>(card: Action<A> | Question<A>, input: unknown) => Promise<A>
  business: string
}

/** What a demo file is given: performs verbs as people by their demo names. */
export type Stage = {
  as: (who: string) => { perform: <A>(card: Action<A> | Question<A>, input: unknown) => Promise<A> }
  system: { perform: <A>(card: Action<A> | Question<A>, input: unknown) => Promise<A> }
  /** Things that one module's demo leaves for the next ones: ids by name. */
  props: Map<string, string>
  people: { add: (name: string, person: string) => void }
}

export const defineModule = (card: ModuleCard): ModuleCard => card
