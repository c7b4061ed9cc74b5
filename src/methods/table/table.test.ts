import { describe, expect, test } from 'vitest'
import { numberIn, TableFault, tableRows } from './index.ts'

async function* chunksOf(text: string, size = text.length > 1000 ? 65_536 : 7) {
  const bytes = new TextEncoder().encode(text)
  for (let i = 0; i < bytes.length; i += size) yield bytes.slice(i, i + size)
}

async function read(text: string) {
  const rows = []
  for await (const row of tableRows(chunksOf(text))) rows.push(row)
  return rows
}

const fault = async (text: string) => {
  const error: unknown = await read(text).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof TableFault)) throw new Error(`no fault but ${String(error)}`)
  return error
}

describe('a table read from CSV', () => {
  test('gives the cells with their lines, whatever the delimiter and the byte order mark', async () => {
    expect(await read('\uFEFFa;b\n1;"x;\ny"\n\n2;z\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1', 'x;\ny'] },
      { line: 5, cells: ['2', 'z'] },
    ])
  })

  test('names the line of a row with a field too many', async () => {
    const { line, message } = await fault('a,b\n1,2\n1,2,3\n')
    expect(line).toBe(3)
    expect(message).toBe(
      'line 3, column "3": this row has 3 fields and the first row has 2; mend it',
    )
  })

  test('names the line in which a quotation mark was opened, not where the file ends', async () => {
    const error = await fault('a,b\n1,"2\n3,4\n5,6\n')
    expect(error.message).toBe(
      'line 2, column "2": a quotation mark is opened here and never closed; close it',
    )
    const long = await fault(`a,b\n1,2\n3,"4\n${'5,6\n'.repeat(300_000)}`)
    expect(long.line).toBe(3)
  })

  test('names line and field of a quotation mark inside a word', async () => {
    expect((await fault('a,b\n1,2\n3,x"y\n')).message).toMatch(
      /^line 3, column "2": a quotation mark/,
    )
  })

  test('refuses bytes that are no UTF-8 with the line', async () => {
    const bytes = async function* () {
      yield Uint8Array.from([97, 10, 0xe9, 10])
    }
    await expect(async () => {
      for await (const row of tableRows(bytes())) void row
    }).rejects.toThrow(/UTF-8/)
  })

  test('an empty file has no rows', async () => {
    expect(await read('')).toEqual([])
  })
})

describe('a number in a cell', () => {
  test('is missing where blank, and a fault with line and column where it is a word', () => {
    const where = { line: 4, column: 'pay' }
    expect(numberIn(' 12.50 ', where)).toBe(12.5)
    expect(numberIn('', where)).toBeUndefined()
    for (const bad of ['12,5', 'NaN', '1e999', 'Infinity', '£20', '0x10'])
      expect(() => numberIn(bad, where)).toThrow(/line 4, column "pay"/)
  })
})
