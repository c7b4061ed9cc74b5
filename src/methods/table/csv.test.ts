import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvText } from './index.ts'

test('what is written can be read again, whatever is in it', () => {
  const cell = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r\0]/.test(text))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const text = csvText(['a', 'b'], rows)
      expect(parse(text, { from: 2, record_delimiter: '\r\n' })).toEqual(rows)
    }),
  )
})

test('[ASVS 1.2.10] a spreadsheet finds no formula, and numbers stay numbers', () => {
  expect(csvText(['a'], [['=1+1'], ['@x'], ['\0=x'], [-3], [null]])).toBe(
    "a\r\n'=1+1\r\n'@x\r\n'\0=x\r\n-3\r\n\r\n",
  )
})
