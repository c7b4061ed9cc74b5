// Who may do what, as values that can be run, combined, printed and tested. A policy never says a bare no.
import { allowsScope, runsBusiness, wears, type Actor, type Hat } from './actor.ts'

export type Verdict = true | { no: string }

export type Policy<S> = {
  (actor: Actor, subject: S): Verdict
  /** The rule in words, for the printed permission matrix. */
  says: string
  /** Every refusal it can give: keys of messages. */
  keys: readonly string[]
  /** True if somebody who has not signed in can pass. */
  open: boolean
}

function policy<S>(
  says: string,
  keys: readonly string[],
  open: boolean,
  judge: (actor: Actor, subject: S) => Verdict,
): Policy<S> {
  return Object.assign((actor: Actor, subject: S) => judge(actor, subject), { says, keys, open })
}

/** One rule: a refusal key, the rule in words, and the test. The system passes only if the test lets it. */
export function rule<S>(
  key: string,
  says: string,
  test: (actor: Actor, subject: S) => boolean,
  options: { open?: boolean } = {},
): Policy<S> {
  return policy(says, [key], options.open ?? true, (actor, subject) =>
    test(actor, subject) ? true : { no: key },
  )
}

/** Anybody, signed in or not; the reason is printed. */
export const everyone = (why: string): Policy<unknown> =>
  policy(`everyone (${why})`, [], true, () => true)

export const signedIn: Policy<unknown> = rule(
  'road.no.sign-in',
  'anybody signed in',
  (actor) => actor.kind !== 'visitor',
  { open: false },
)

/** Only jobs and reactions; nobody from outside can call it. */
export const onlySystem = (why: string): Policy<unknown> =>
  rule(
    'road.no.only-system',
    `only the system itself (${why})`,
    (actor) => actor.kind === 'system',
    { open: false },
  )

/** Those who wear one of these hats, for the business or for the subject's space. */
export function hat(...wanted: Hat[]): Policy<unknown> {
  return rule(
    'road.no.hat',
    wanted.join(' or '),
    (actor, subject) =>
      actor.kind === 'system' || wanted.some((name) => wears(actor, name, spaceOf(subject))),
    { open: false },
  )
}

/** Owner or administrator. */
export const running: Policy<unknown> = rule(
  'road.no.running',
  'owner or administrator',
  (actor) => actor.kind === 'system' || runsBusiness(actor),
  { open: false },
)

/** All of these; the first refusal is the one that is told. */
export function all<S>(...parts: Policy<S>[]): Policy<S> {
  return policy(
    parts.map((part) => part.says).join(', and '),
    parts.flatMap((part) => part.keys),
    parts.every((part) => part.open),
    (actor, subject) => {
      for (const part of parts) {
        const verdict = part(actor, subject)
        if (verdict !== true) return verdict
      }
      return true
    },
  )
}

/** One of these is enough; the last refusal is the one that is told. */
export function anyOf<S>(...parts: Policy<S>[]): Policy<S> {
  return policy(
    parts.map((part) => part.says).join('; or '),
    parts.flatMap((part) => part.keys),
    parts.some((part) => part.open),
    (actor, subject) => {
      let verdict: Verdict = { no: 'road.no.hat' }
      for (const part of parts) {
        verdict = part(actor, subject)
        if (verdict === true) return true
      }
      return verdict
    },
  )
}

export { allowsScope }

function spaceOf(subject: unknown): string | null {
  if (typeof subject !== 'object' || subject === null || !('space' in subject)) return null
  return typeof subject.space === 'string' ? subject.space : null
}

/** Asks several policies at once, so that a view can show, hide or explain its buttons. */
export function verdicts<S, K extends string>(
  actor: Actor,
  subject: S,
  asked: Record<K, Policy<S>>,
): Record<K, Verdict> {
  const answers = Object.entries(asked).map(([name, ask]) => [
    name,
    (ask as Policy<S>)(actor, subject),
  ])
  return Object.fromEntries(answers) as Record<K, Verdict>
}
