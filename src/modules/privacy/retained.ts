// How long something is kept, in the reader's language where the rule is data; in the declaration's own words otherwise.
import type { Retention } from '#kernel'
import { retentionWords } from '#kernel'
import { label, t } from './words.ts'

export function retained(rule: Retention): string {
  if (typeof rule === 'string') return rule
  const { after, years = 0, months = 0, days = 0, does } = rule
  return rule.only === undefined || does === 'empty'
    ? t('kept-rule', { years, months, days, after: label(after) })
    : `${t('kept-rule', { years, months, days, after: label(after) })} (${retentionWords(rule).split(', where ')[1] ?? ''})`
}
