// Which requirements of OWASP ASVS 5.0 hold, as modules declare it in `asvs.json` beside their tests, and which tests show it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Here = 'holds' | 'in part' | 'does not hold' | 'does not arise'
type Declared = {
  level: 1 | 2 | 3
  /** What is asked, in our own words. */
  asks: string
  here: Here
  how: string
  /** Why it is said to hold although no test shows it. */
  untested?: string
}

const order: readonly Here[] = ['holds', 'in part', 'does not hold', 'does not arise']
const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })

/** Rows of a table, by module. Throws where what is said and what is tested part. */
export function asvs(source: string, files: readonly string[]): string[] {
  const tests = tagged(source, files)
  const lines: string[] = []
  const known = new Set<string>()
  for (const file of files.filter((one) => one.endsWith('/asvs.json'))) {
    const declared = JSON.parse(readFileSync(join(source, file), 'utf8')) as Record<
      string,
      Declared
    >
    lines.push(`## ${file.split('/').at(-2) ?? ''}`, '', ...counts(Object.values(declared)), '')
    lines.push(
      '| requirement | level | what it asks | here | how | tests |',
      '|---|---|---|---|---|---|',
    )
    for (const [number, one] of Object.entries(declared).toSorted(([a], [b]) => byNumber(a, b))) {
      known.add(number)
      const shown = [...(tests.get(number) ?? [])].toSorted(byNumber)
      if (one.here === 'holds' && shown.length === 0 && !one.untested)
        throw new Error(`ASVS ${number} is said to hold in ${file}, and no test is tagged with it`)
      const cells = [number, one.level, one.asks, one.here, one.how]
      const proof = shown.join(' ') || one.untested || 'none'
      lines.push(
        `| ${[...cells, proof].map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`,
      )
    }
    lines.push('')
  }
  const stray = [...tests.keys()].find((number) => !known.has(number))
  if (stray) throw new Error(`a test is tagged with ASVS ${stray}, which no asvs.json declares`)
  return lines.slice(0, -1)
}

function counts(declared: readonly Declared[]): string[] {
  const third = declared.filter((one) => one.level === 3)
  const said = order.map((here) => `${here}: ${third.filter((one) => one.here === here).length}`)
  return [`Of ${third.length} requirements of level 3 looked at: ${said.join(', ')}.`]
}

/** Test files by the requirements their tests are tagged with: `[ASVS 11.3.4]` in a test's name. */
function tagged(source: string, files: readonly string[]): Map<string, Set<string>> {
  const tests = new Map<string, Set<string>>()
  for (const file of files.filter((one) => /\.test\.tsx?$/.test(one)))
    for (const [, number = ''] of readFileSync(join(source, file), 'utf8').matchAll(
      /\[ASVS (\d+\.\d+\.\d+)\]/g,
    ))
      tests.set(number, (tests.get(number) ?? new Set()).add(file))
  return tests
}
