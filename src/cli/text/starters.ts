/** The models that come with the program. */

import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from './problem.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'models')

/** Names of the shipped models. */
export async function starterNames(): Promise<string[]> {
  const files = await readdir(folder).catch(() => [])
  return files
    .filter((file) => file.endsWith('.evtext'))
    .map((file) => file.slice(0, -7))
    .sort()
}

/** @throws Problem listing what there is when `name` is not shipped. */
export async function starterBytes(name: string): Promise<Uint8Array> {
  const names = await starterNames()
  if (!names.includes(name)) {
    throw new Problem(`No starter model "${name}". There are: ${names.join(', ') || 'none'}.`)
  }
  return readFile(join(folder, `${name}.evtext`))
}
