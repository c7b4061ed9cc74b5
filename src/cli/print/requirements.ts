// Every requirement in its order, with the files that say they carry it and the tests that say they show it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import asked from './requirements.json' with { type: 'json' }

/** Rows of a table. Throws where a file or a test names a number that is none. */
export function requirements(source: string, files: readonly string[]): string[][] {
  const carried = Object.fromEntries(
    Object.keys(asked).map((id) => [id, { files: new Set<string>(), tests: new Set<string>() }]),
  )
  const entry = (id: string, file: string) => {
    const known = carried[id]
    if (!known) throw new Error(`${file} names the requirement ${id}, which there is not`)
    return known
  }
  for (const file of files) {
    const text = readFileSync(join(source, file), 'utf8')
    for (const id of numbers(text, /@fulfils ((?:R\d+[ ,]*)+)/g)) entry(id, file).files.add(file)
    if (/\.test\.tsx?$/.test(file))
      for (const id of numbers(text, /\[((?:R\d+[ ,]*)+)\]/g)) entry(id, file).tests.add(file)
  }
  const listed = (some: Set<string> | undefined) => [...(some ?? [])].toSorted().join(' ')
  return Object.entries(asked).map(([id, words]) => [
    id,
    words,
    listed(carried[id]?.files),
    listed(carried[id]?.tests),
  ])
}

const numbers = (text: string, tag: RegExp): string[] =>
  [...text.matchAll(tag)].flatMap(([, found = '']) => found.match(/R\d+/g) ?? [])
