// A survey made elsewhere is read, and shown as it was understood; nothing becomes of it before somebody has looked.
import { action, invalid, nothing, z } from '#kernel'
import { File, Line, Text, Upload } from '#kernel/web'
import { keepBrought } from './find-import.ts'
import { mayStart } from './policy.ts'
import { readCsv } from './read-csv.ts'
import { readTable } from './read-table.ts'
import { audiences, Slug } from './shapes.ts'
import { surveys } from './tables.ts'
import { noChoices, understand } from './understand.ts'

export const mostBytes = 20_000_000

export const prepareImport = action({
  name: 'surveys.prepare-import',
  input: z.object({
    slug: Slug,
    title: Line(120, 3),
    audience: z.enum(audiences).default('customers'),
    file: File.optional(),
    text: Text(900_000).optional(),
  }),
  subject: nothing,
  may: mayStart,
  data: { noPersonalData: 'columns that say who or when are not read in; the rest waits sealed' },
  machine: 'none',

  async run(now, { slug, title, audience, file, text }) {
    const bytes = file instanceof Upload ? file.bytes : new TextEncoder().encode(text ?? '')
    if (bytes.length === 0) throw invalid({ file: 'surveys.wrong.no-file' })
    const taken = await surveys(now)
      .selectFrom('surveys')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirst()
    if (taken) throw invalid({ slug: 'surveys.wrong.slug-taken' })
    const table = readTable(readCsv(bytes))
    const brought = understand(table, noChoices)
    if (brought.questions.length === 0) throw invalid({ file: 'surveys.wrong.no-columns' })
    const id = now.id()
    await surveys(now)
      .insertInto('survey_imports')
      .values({
        id,
        slug,
        title,
        audience,
        source: brought.source,
        state: 'prepared',
        sealed: keepBrought(now, { table, choices: noChoices }),
        survey: null,
        answers: brought.answers.length,
        failed: brought.problems.length,
        started_by: now.actor.person,
        at: now.at,
      })
      .execute()
    return { import: id }
  },

  audit: ({ answer }) => ({ kind: 'import', id: answer.import }),
})
