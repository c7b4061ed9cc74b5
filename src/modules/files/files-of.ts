// The files somebody gave us, for their copy of everything: the names under which the bytes lie come along.
import type { Asking } from '#kernel'
import { files } from './tables.ts'

export const filesOf = (now: Asking, person: string) =>
  files(now)
    .selectFrom('files')
    .select(['id', 'name', 'type', 'bytes', 'stored'])
    .where('uploader', '=', person)
    .orderBy('id')
    .execute()
