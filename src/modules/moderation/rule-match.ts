// Whether a rule finds something in a text, in time that grows only with the length of the text.
import { RE2JS } from 're2js'
import { plainWord } from '#methods/text'
import type { RuleDoes, RuleKind, RuleThen } from './rule-shapes.ts'
import type { Severity } from './shapes.ts'

export type Rule = {
  id: string
  name: string
  space: string | null
  number: number
  kind: RuleKind
  patterns: readonly string[]
  does: RuleDoes
  severity: Severity
  promise_hours: number
  afterwards: RuleThen
}

/** Letters of a text an expression reads, at most. */
const LETTERS = 20_000
/** Instructions all expressions of a rule may have together: the work is at most this times the letters. */
export const INSTRUCTIONS = 4_000

export type Matcher = (text: string) => string | undefined

export type Fault = 'syntax' | 'too-big' | 'empty-match'

/** Compiles an expression, or says why it cannot be used. There is no backtracking, so none can run away. */
export function compile(expression: string): RE2JS | Fault {
  try {
    const compiled = RE2JS.compile(expression, RE2JS.CASE_INSENSITIVE)
    if (compiled.programSize() > INSTRUCTIONS) return 'too-big'
    if (compiled.matcher('').find()) return 'empty-match'
    return compiled
  } catch {
    return 'syntax'
  }
}

export function faultsIn(
  kind: RuleKind,
  patterns: readonly string[],
): { line: number; fault: Fault } | undefined {
  if (kind === 'words') {
    const line = patterns.findIndex((one) => plainWords(one).trim() === '')
    return line < 0 ? undefined : { line: line + 1, fault: 'empty-match' }
  }
  let size = 0
  for (const [at, pattern] of patterns.entries()) {
    const compiled = compile(pattern)
    if (typeof compiled === 'string') return { line: at + 1, fault: compiled }
    size += compiled.programSize()
    if (size > INSTRUCTIONS) return { line: at + 1, fault: 'too-big' }
  }
  return undefined
}

const kept = new Map<string, Matcher>()

/** The matcher of a rule's version; versions never change, so it is compiled once in a process. */
export function matcherOf({
  id,
  number,
  kind,
  patterns,
}: Pick<Rule, 'id' | 'number' | 'kind' | 'patterns'>): Matcher {
  const key = `${id}/${number}`
  const known = kept.get(key)
  if (known) return known
  const made = matcher(kind, patterns)
  if (kept.size > 2_000) kept.clear()
  kept.set(key, made)
  return made
}

export function matcher(kind: RuleKind, patterns: readonly string[]): Matcher {
  return kind === 'words' ? wordList(patterns) : expressions(patterns)
}

/** Words and phrases, whole, also in disguise: digits and signs for letters, look-alikes of other scripts, stretched letters. */
function wordList(patterns: readonly string[]): Matcher {
  const phrases = patterns.map((pattern) => ({ pattern, plain: plainWords(pattern) }))
  return (text) => {
    const plain = plainWords(text.slice(0, LETTERS))
    return phrases.find((one) => one.plain !== '  ' && plain.includes(one.plain))?.pattern
  }
}

function expressions(patterns: readonly string[]): Matcher {
  const compiled = patterns.flatMap((pattern) => {
    const one = compile(pattern)
    return typeof one === 'string' ? [] : [one]
  })
  return (text) => {
    const read = text.slice(0, LETTERS)
    for (const one of compiled) {
      const found = one.matcher(read)
      if (found.find()) return found.group() ?? undefined
    }
    return undefined
  }
}

function plainWords(text: string): string {
  const words = text.match(/[\p{L}\p{M}\p{N}@$!|+€'’]+/gu) ?? []
  return ` ${words.map((word) => plainWord(word.replaceAll(/^['’]+|[!'’|+]+$/g, ''))).join(' ')} `
}
