// Retention in words, from the rule that the job runs by: the two cannot differ.
import type { Keep, Personal } from '../data/tables.ts'

const units = ['years', 'months', 'days'] as const

export function retentionWords(retention: Personal['retention']): string {
  if (typeof retention === 'string') return retention
  const { after, does = 'delete', only } = retention
  const long = units
    .flatMap((unit) => {
      const many = retention[unit]
      return many === undefined ? [] : [`${many} ${many === 1 ? unit.slice(0, -1) : unit}`]
    })
    .join(' and ')
  const which = Object.entries(only ?? {})
    .map(([column, values]) => `${column} is ${values.map((one) => one ?? 'empty').join(' or ')}`)
    .join(' and ')
  return `${long} after ${after}${which ? `, where ${which}` : ''}${does === 'empty' ? ' (the field is emptied)' : ''}`
}

/** The period as PostgreSQL counts it. */
export const interval = (keep: Keep): string =>
  units.flatMap((unit) => (keep[unit] === undefined ? [] : [`${keep[unit]} ${unit}`])).join(' ')
