// Retention in words, from the rule that the job runs by: the two cannot differ.
import type { Keep, Retention } from '../data/tables.ts'
import { say } from '../language/index.ts'

const units = ['years', 'months', 'days'] as const

/** In the words of the declaration, for the printed docs and for reports that stay. */
export function retentionWords(retention: Retention): string {
  if (typeof retention === 'string') return retention
  if ('until' in retention)
    return `${say({ key: retention.until })}${retention.by ? ` (by ${retention.by})` : ''}`
  const { after, of, does = 'delete', only, without } = retention
  const long = units
    .flatMap((unit) => {
      const many = retention[unit]
      return many === undefined ? [] : [`${many} ${many === 1 ? unit.slice(0, -1) : unit}`]
    })
    .join(' and ')
  const which = [
    ...Object.entries(only ?? {}).map(
      ([column, values]) => `${column} is ${values.map((one) => one ?? 'empty').join(' or ')}`,
    ),
    ...(without ? [`nothing in ${without.table} hangs on it`] : []),
  ].join(' and ')
  return `${long} after ${after}${of ? ` of ${of.table}` : ''}${which ? `, where ${which}` : ''}${then[typeof does === 'object' ? 'set' : does]}`
}

const then = {
  delete: '',
  empty: ' (the field is emptied)',
  forget: ' (then as if erased)',
  set: ' (the fields are emptied)',
}

/** The period as PostgreSQL counts it. */
export const interval = (keep: Keep): string =>
  units.flatMap((unit) => (keep[unit] === undefined ? [] : [`${keep[unit]} ${unit}`])).join(' ')
