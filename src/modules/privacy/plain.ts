// A value of a row as a person can read it, also where it is made of several.
import { columnSays, valueSays, type Withheld } from '#kernel'
import { hasMessage, say } from '#kernel/language'
import { withheldSays } from './words.ts'

type Parts = Record<string, unknown>

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null

const isWithheld = (value: unknown): value is Withheld => isParts(value) && 'withheld' in value

/** Lines, where there is more than one thing to say. */
export function plain(table: string, column: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 16).replace('T', ' ')
  if (isWithheld(value)) return withheldSays(value.withheld)
  if (typeof value === 'string' || typeof value === 'boolean')
    return valueSays(table, column, value)
  if (Array.isArray(value)) {
    const said = value.map((one) => plain(table, column, one)).filter((one) => one !== '')
    return said.join(value.some(isParts) ? '\n' : ', ')
  }
  return isParts(value) ? ofParts(table, value) : `${value as number}`
}

function ofParts(table: string, parts: Parts): string {
  const only = (names: ReadonlySet<string>) => Object.keys(parts).every((name) => names.has(name))
  if (typeof parts['key'] === 'string' && only(says) && hasMessage(parts['key']))
    return say({ key: parts['key'], values: (parts['values'] ?? {}) as Parts })
  if (typeof parts['asked'] === 'string' && 'said' in parts)
    return `${parts['asked']} ${plain(table, 'said', parts['said'])}`
  if (typeof parts['address'] === 'string' && only(who))
    return parts['name']
      ? `${plain(table, 'name', parts['name'])} <${parts['address']}>`
      : parts['address']
  return Object.entries(parts)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${columnSays(table, name)}: ${plain(table, name, value)}`)
    .join('\n')
}

/** What a machine or a letter said, kept as the key of a message with its values. */
const says = new Set(['key', 'values'])
/** Somebody a letter was written to. */
const who = new Set(['name', 'address'])
