// Keeps a version of a rule; what cannot be compiled is refused with its line.
import { invalid, type Acting } from '#kernel'
import { faultsIn } from './rule-match.ts'
import {
  PATTERN_LETTERS,
  PATTERNS,
  type RuleDoes,
  type RuleKind,
  type RuleThen,
} from './rule-shapes.ts'
import type { Severity } from './shapes.ts'
import { triageRows } from './triage-tables.ts'

export type Written = {
  kind: RuleKind
  patterns: string[]
  does: RuleDoes
  severity: number
  hours: number
  afterwards: RuleThen
  why: string
}

export async function keepVersion(
  now: Acting,
  rule: string,
  number: number,
  { hours, severity, ...written }: Written,
): Promise<void> {
  const { kind, patterns } = written
  if (patterns.length > PATTERNS || patterns.some((one) => one.length > PATTERN_LETTERS))
    throw invalid({ patterns: 'moderation.rules.too-long' })
  const found = faultsIn(kind, patterns)
  if (found)
    throw invalid({
      patterns: { key: `moderation.rules.fault.${found.fault}`, values: { line: found.line } },
    })
  await triageRows(now)
    .insertInto('moderation_rule_versions')
    .values({
      rule,
      number,
      ...written,
      severity: severity as Severity,
      promise_hours: hours,
      by: now.actor.person,
      at: now.at,
    })
    .execute()
}
