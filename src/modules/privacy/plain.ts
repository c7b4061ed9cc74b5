// A value of a row as a person can read it.
import { valueSays, type Withheld } from '#kernel'
import { withheldSays } from './words.ts'

const isWithheld = (value: unknown): value is Withheld =>
  typeof value === 'object' && value !== null && 'withheld' in value

export const plain = (table: string, column: string, value: unknown): string =>
  value instanceof Date
    ? value.toISOString().slice(0, 16).replace('T', ' ')
    : isWithheld(value)
      ? withheldSays(value.withheld)
      : typeof value === 'string' || typeof value === 'boolean'
        ? valueSays(table, column, value)
        : (JSON.stringify(value) ?? '')
