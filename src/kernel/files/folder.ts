// Bytes in a folder: written aside, forced to the disc, then given their name.
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checked, type Storage } from './storage.ts'

export function folderStorage(folder: string): Storage {
  const at = (name: string) => join(folder, checked(name))
  return {
    async put(name, bytes) {
      const path = at(name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await write(`${path}.part`, bytes)
      await rename(`${path}.part`, path)
      await force(dirname(path))
    },
    async get(name) {
      try {
        return new Uint8Array(await readFile(at(name)))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    remove: (name) => rm(at(name), { force: true }),
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The folder itself must reach the disc too, or the new name may be lost with the power. */
async function force(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
