// Where this process keeps bytes: the store the settings name, or the data folder.
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { folderStorage } from './folder.ts'
import { s3Storage } from './s3.ts'
import type { Storage } from './storage.ts'

let open: Storage | undefined

/** Called when the application opens. */
export function openStorage({ data, s3 }: Pick<Config, 'data' | 's3'>): void {
  open = s3 ? s3Storage(s3) : data === '' ? undefined : folderStorage(join(data, 'files'))
}

export function storage(): Storage {
  if (!open) throw new Error('no place to keep files has been opened')
  return open
}
