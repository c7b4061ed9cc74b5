// Packs somebody's copy: data.json for programs, data.txt for people, and their files as they gave them.
import { columnSays, tableSays } from '#kernel'
import { draw } from '#kernel/language'
import { storage } from '#kernel/files'
import type { Here } from '#kernel/web'
import { plain } from './plain.ts'
import type { Taken } from './take-my-data.ts'
import { t } from './words.ts'
import { zip, type Entry } from './zip.ts'

export function parcel(taken: Taken, here: Here): Response {
  const text = (words: string) => () => Promise.resolve(new TextEncoder().encode(words))
  const entries: Entry[] = [
    { name: 'data.json', bytes: text(JSON.stringify(withoutPlaces(taken), null, 2)) },
    { name: 'data.txt', bytes: text(readable(taken, here)) },
    ...taken.files.map(({ id, name, stored }) => ({
      name: `files/${id.slice(0, 8)}-${safe(name)}`,
      bytes: () => storage().get(stored),
    })),
  ]
  return new Response(zip(entries), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="my-data.zip"',
    },
  })
}

/** Where bytes lie here is of no use outside. */
export const withoutPlaces = ({ files, ...rest }: Taken) => ({
  ...rest,
  files: files.map(({ id, name, type, bytes }) => ({ id, name, type, bytes })),
})

/** NOTE: a name from outside must not lead out of the folder somebody unpacks into. */
const safe = (name: string) =>
  name.replaceAll(/[^\p{L}\p{N}._ -]/gu, '_').replace(/^\.+/, '_') || 'file'

const readable = ({ business, at, held }: Taken, here: Here): string =>
  draw({ locale: here.locale, timeZone: here.business.timeZone, now: here.at }, () =>
    [
      t('copy-head', { business, at: at.toISOString() }),
      ...held.flatMap(({ table, rows }) => [
        `\n== ${tableSays(table)} (${rows.length}) ==`,
        ...rows.map((row) =>
          Object.entries(row)
            .filter(([, value]) => value !== null && value !== '')
            .map(([name, value]) => `${columnSays(table, name)}: ${plain(table, name, value)}`)
            .join('\n'),
        ),
      ]),
    ].join('\n\n'),
  )
