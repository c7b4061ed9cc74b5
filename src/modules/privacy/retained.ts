// How long something is kept, in the reader's language, from the rule that the night job runs by.
import { columnSays, tableSays, type Retention } from '#kernel'
import { say } from '#kernel/language'
import { t } from './words.ts'

export function retained(table: string, rule: Retention): string {
  if (typeof rule === 'string') return rule
  if ('until' in rule) return say({ key: rule.until })
  const { after, of, years = 0, months = 0, days = 0, does = 'delete', only, without } = rule
  const place = of === undefined ? '' : t('kept-of', { table: tableSays(of.table) })
  return [
    t('kept-rule', { years, months, days, after: columnSays(of?.table ?? table, after) }) + place,
    only === undefined ? '' : t('kept-only'),
    without === undefined ? '' : t('kept-without', { table: tableSays(without.table) }),
    t(`kept-then.${typeof does === 'object' ? 'empty' : does}`),
  ]
    .filter((one) => one !== '')
    .join('; ')
}
