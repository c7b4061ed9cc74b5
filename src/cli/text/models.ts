/** Opens model files and the starter models that come with the program. */

import { readFile } from 'node:fs/promises'
import { ModelFileError, decodeModel } from '#methods/text'
import type { Model } from '#methods/text'
import { Problem } from './problem.ts'
import { starterBytes } from './starters.ts'

/** @throws Problem when the file is missing, is no model or is damaged. */
export async function openModel(name: string): Promise<Model> {
  const bytes = name.startsWith('starter:')
    ? await starterBytes(name.slice(8))
    : await fileBytes(name)
  try {
    return decodeModel(bytes)
  } catch (error) {
    if (error instanceof ModelFileError) throw new Problem(`${name}: ${error.message}`)
    throw error
  }
}

async function fileBytes(name: string): Promise<Uint8Array> {
  try {
    return await readFile(name)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Problem(
      code === 'ENOENT' ? `No such model file: ${name}.` : `Cannot read ${name}: ${message}.`,
    )
  }
}
