// Which requirements of OWASP ASVS 5.0 hold, as modules declare it in `asvs.json` beside their tests, and which tests show it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Here = 'holds' | 'in part' | 'does not hold' | 'does not arise'
type Declared = {
  /** Of one requirement; or, of a whole section or chapter, how many of each level it has. */
  level: 1 | 2 | 3 | readonly [number, number, number]
  /** What is asked, in our own words. */
  asks: string
  here: Here
  how: string
  /** Why it is said to hold although no test shows it. */
  untested?: string
}

const order: readonly Here[] = ['holds', 'in part', 'does not hold', 'does not arise']
/** How many requirements 5.0.0 has of each level. */
const asked = [70, 183, 92]
const chapters = [
  'Encoding and Sanitization',
  'Validation and Business Logic',
  'Web Frontend Security',
  'API and Web Service',
  'File Handling',
  'Authentication',
  'Session Management',
  'Authorization',
  'Self-contained Tokens',
  'OAuth and OIDC',
  'Cryptography',
  'Secure Communication',
  'Configuration',
  'Data Protection',
  'Secure Coding and Architecture',
  'Security Logging and Error Handling',
  'WebRTC',
]
const head = [
  '| requirement | level | what it asks | here | how | tests |',
  '|---|---|---|---|---|---|',
]
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
    const all = Object.entries(declared).toSorted(([a], [b]) => byNumber(a, b))
    lines.push(`## ${file.split('/').at(-2) ?? ''}`, '', ...counts(Object.values(declared)))
    let chapter = ''
    for (const [number, one] of all) {
      known.add(number)
      const shown = [...(tests.get(number) ?? [])].toSorted(byNumber)
      if (one.here === 'holds' && shown.length === 0 && !one.untested)
        throw new Error(`ASVS ${number} is said to hold in ${file}, and no test is tagged with it`)
      const [first = ''] = number.split('.')
      if (first !== chapter)
        lines.push('', `### V${first} ${chapters[Number(first) - 1]}`, '', ...head)
      chapter = first
      const proof = shown.join(' ') || one.untested || 'none'
      const cells = [named(number), levelOf(one.level), one.asks, one.here, one.how, proof]
      lines.push(`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    }
    lines.push('')
  }
  const stray = [...tests.keys()].find((number) => !known.has(number))
  if (stray) throw new Error(`a test is tagged with ASVS ${stray}, which no asvs.json declares`)
  return lines.slice(0, -1)
}

/** Whether every requirement of a level was looked at, and what came out. */
function counts(declared: readonly Declared[]): string[] {
  return [
    ['of level 3', [2]],
    ['of levels 1 and 2', [0, 1]],
  ].map(([name, levels]) => {
    const many = (some: readonly Declared[]) =>
      (levels as number[]).reduce(
        (sum, level) => sum + some.reduce((all, one) => all + ofLevel(one, level), 0),
        0,
      )
    const said = order.map(
      (here) => `${here}: ${many(declared.filter((one) => one.here === here))}`,
    )
    const there = (levels as number[]).reduce((sum, level) => sum + (asked[level] ?? 0), 0)
    return `- Of ${there} requirements ${String(name)}, ${many(declared)} were looked at; ${said.join(', ')}.`
  })
}

const ofLevel = ({ level }: Declared, index: number): number =>
  typeof level === 'number' ? Number(level === index + 1) : (level[index] ?? 0)
const levelOf = (level: Declared['level']): string =>
  typeof level === 'number'
    ? String(level)
    : level.flatMap((count, index) => (count > 0 ? [index + 1] : [])).join(', ')
const named = (number: string): string =>
  number.split('.').length === 3 ? number : `${number} (all of it)`

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
