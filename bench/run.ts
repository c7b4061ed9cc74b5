/** Runs the parts named on the command line, or all; keeps the tables they answer in bench/out. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Table = {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** What one must know to read it rightly. */
  readonly note?: string
}
type Part = { run(options: string[]): Promise<readonly Table[] | void> }

const here = import.meta.dirname
const known = readdirSync(here)
  .filter((name) => existsSync(join(here, name, 'index.ts')))
  .sort()
const given = process.argv.slice(2)
const options = given.filter((one) => one.startsWith('--'))
const named = given.filter((one) => !one.startsWith('--'))
const unknown = named.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(2)
}
if (options.includes('--help')) {
  console.log(`npm run bench [-- name ...]: measures the parts named, or all: ${known.join(', ')}.`)
  console.log('Options of a part are told in its index.ts.')
  process.exit(0)
}
for (const name of named.length > 0 ? named : known) {
  const began = performance.now()
  const part = (await import(join(here, name, 'index.ts'))) as Part
  const tables = (await part.run(options)) ?? []
  const text = tables.map(markdown).join('\n')
  if (text !== '') {
    mkdirSync(join(here, 'out'), { recursive: true })
    writeFileSync(join(here, 'out', `${name}.md`), text)
  }
  console.log(`${text}\n${name}: ${((performance.now() - began) / 1000).toFixed(0)} s\n`)
}

function markdown({ title, columns, rows, note }: Table): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [
    `## ${title}`,
    '',
    ...(note === undefined ? [] : [note, '']),
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n')
}
