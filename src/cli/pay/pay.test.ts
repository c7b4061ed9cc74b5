import { fileURLToPath } from 'node:url'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { captured } from '../captured.ts'
import { payCommand } from './index.ts'

const chicago = fileURLToPath(
  new URL('../../methods/pay/fixtures/chicago-2013.csv', import.meta.url),
)

describe('evenhand pay analyse', () => {
  test('prints the printed decomposition as JSON', async () => {
    const { io, out } = captured()
    const explain = 'age,less_than_high_school,some_college,college,advanced_degree'
    const args = [
      'analyse',
      chicago,
      '--pay',
      'ln_real_wage',
      '--group',
      'female',
      '--explain',
      explain,
      '--json',
    ]
    expect(await payCommand(args, io)).toBe(0)
    const { decomposition } = JSON.parse(out()) as { decomposition: { gap: number } }
    expect(decomposition.gap).toBeCloseTo(0.205934744, 9)
  })

  test('says the fault of a file on standard error, with line and column', async () => {
    const { io, err, out } = captured(Readable.from(['pay,sex\n10,M\nx,F\n']))
    expect(await payCommand(['analyse', '-', '--pay', 'pay', '--group', 'sex', '--json'], io)).toBe(
      1,
    )
    expect(err()).toMatch(/^line 3, column "pay": "x" is not a number/)
    expect(out()).toBe('')
  })

  test.each([[['analyse']], [['analyse', chicago]], [['analyse', chicago, '--pya', 'x']], [[]]])(
    'answers a wrong command line with help and exit code 2 (%#)',
    async (args) => {
      const { io, err } = captured()
      expect(await payCommand(args, io)).toBe(2)
      expect(err()).toContain('evenhand pay analyse FILE')
    },
  )

  test('a missing file is one line, not a crash', async () => {
    const { io, err } = captured()
    expect(await payCommand(['analyse', 'no-such.csv', '--pay', 'a', '--group', 'b'], io)).toBe(1)
    expect(err()).toBe('there is no file no-such.csv\n')
  })

  test('sentences begin with the raw gap', async () => {
    const csv = 'pay,sex\n20,M\n22,M\n16,F\n15,F\n'
    const { io, out } = captured(Readable.from([csv]))
    expect(await payCommand(['analyse', '-', '--pay', 'pay', '--group', 'sex'], io)).toBe(0)
    expect(out()).toMatch(/^The mean pay of "F" is 26.2 % below that of "M"\./)
  })
})
