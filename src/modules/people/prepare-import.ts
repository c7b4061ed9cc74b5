// Takes a file of contacts in and reads it, without adding anybody: the preview comes first.
// @fulfils R1
import { action, invalid, nothing, z } from '#kernel'
import { File, Text, Upload } from '#kernel/web'
import { decodeText, readContacts } from './contacts-file.ts'
import { mayRun } from './policy.ts'
import { people } from './tables.ts'

export const mostBytes = 30_000_000

export const prepareImport = action({
  name: 'people.prepare-import',
  input: z.object({
    file: File.optional(),
    text: Text(mostBytes).optional(),
    name: z.string().max(200).optional(),
  }),
  subject: nothing,
  may: mayRun,
  data: { purpose: 'people', basis: 'contract', categories: ['name', 'contact'] },
  machine: 'none',

  async run(now, { file, text, name }) {
    const source = file instanceof Upload ? decodeText(file.bytes) : text
    if (!source) throw invalid({ file: 'people.import.no-file' })
    const read = readContacts(source)
    if (read.contacts.length === 0 && read.errors.every((one) => one.problem === 'unreadable'))
      throw invalid({ file: 'people.import.not-contacts' })
    const id = now.id()
    await people(now)
      .insertInto('people_imports')
      .values({
        id,
        started_by: now.actor.person,
        at: now.at,
        file_name: (file?.name ?? name ?? 'contacts').slice(0, 200),
        source: source.replaceAll('\0', ''),
        state: 'prepared',
      })
      .execute()
    return { import: id }
  },

  audit: ({ answer }) => ({ kind: 'import', id: answer.import }),
})
