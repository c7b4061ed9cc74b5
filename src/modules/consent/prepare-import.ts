// Takes lists from another mail tool in and reads them; nobody is added and nobody is written to before the preview is seen.
// @fulfils R56
import { action, invalid, nothing, z } from '#kernel'
import { File, Line, Text, Upload } from '#kernel/web'
import { mayRun } from './policy.ts'
import { writtenPurpose } from './purposes.ts'
import { readList, together, type List, type Row } from './read-list.ts'
import { PurposeKey } from './reader.ts'
import { consents } from './tables.ts'

export const mostBytes = 30_000_000
const Empty = z.union([z.literal(''), File]).optional()

export const prepareImport = action({
  name: 'consent.prepare-import',
  input: z.object({
    purpose: PurposeKey,
    subscribed: Empty,
    unsubscribed: Empty,
    cleaned: Empty,
    text: Text(mostBytes, 0).default(''),
    source: Line(120, 0).default(''),
    place: Line(300, 0).default(''),
    words: Text(4000, 0).default(''),
  }),
  subject: nothing,
  may: mayRun,
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['contact', 'consent'] },
  machine: 'none',

  async run(now, { purpose: key, subscribed, unsubscribed, cleaned, text, source, place, words }) {
    const purpose = await writtenPurpose(now, key)
    if (!purpose || purpose.retired) throw invalid({ purpose: 'consent.no-purpose' })
    const lists = [
      ...listIn(unsubscribed, 'left'),
      ...listIn(cleaned, 'dead'),
      ...listIn(subscribed),
      ...(text === '' ? [] : [readList(text)]),
    ]
    const rows: Row[] = together(lists)
    if (rows.length === 0) throw invalid({ subscribed: 'consent.import-none' })
    const id = now.id()
    await consents(now)
      .insertInto('consent_imports')
      .values({
        id,
        started_by: now.actor.person,
        at: now.at,
        source: source || 'CSV',
        purpose: key,
        place,
        words,
        rows: JSON.stringify({
          rows,
          problems: lists.flatMap((one) => one.problems).slice(0, 1000),
          left: [...new Set(lists.flatMap((one) => one.left))],
        }),
        state: 'prepared',
        failed: lists.reduce((sum, one) => sum + one.problems.length, 0),
      })
      .execute()
    return { import: id }
  },

  audit: ({ answer }) => ({ kind: 'import', id: answer.import }),
})

const listIn = (file: unknown, assumed?: Row['status']): List[] =>
  file instanceof Upload && file.bytes.length > 0 ? [readList(decoded(file.bytes), assumed)] : []

/** As UTF-8 where it is, as Windows-1252 otherwise. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\0', '')
  } catch {
    return new TextDecoder('windows-1252').decode(bytes).replaceAll('\0', '')
  }
}
