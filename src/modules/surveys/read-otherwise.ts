// Whoever looks at a survey from elsewhere says how a column is to be read instead; it is shown anew, and nothing else becomes of it.
import { action, clash, Id, invalid, z, type Acting } from '#kernel'
import { broughtIn, keepBrought, lockImport, type Import } from './find-import.ts'
import { mayStart } from './policy.ts'
import { surveys } from './tables.ts'
import { chosenIn, understand } from './understand.ts'

/** `as.q3`: how the question that begins at the third column is read, or `leave`. */
export const Otherwise = z.looseObject({ import: Id })

export const readOtherwise = action({
  name: 'surveys.read-otherwise',
  input: Otherwise,
  subject: lockImport,
  may: mayStart,
  data: { noPersonalData: 'columns that say who or when were not read in; the rest waits sealed' },
  machine: 'none',

  async run(now, input, prepared) {
    const { sealed, problems } = understoodSo(now, input, prepared)
    await surveys(now)
      .updateTable('survey_imports')
      .set({ sealed, failed: problems.length })
      .where('id', '=', prepared.id)
      .execute()
    return { import: prepared.id }
  },

  audit: { unaudited: 'a look before anything is brought in; bringing it in is written down' },
})

/** What waits, read as these fields say. */
export function understoodSo(now: Acting, fields: Record<string, unknown>, prepared: Import) {
  const kept = broughtIn(now, prepared)
  if (!kept) throw clash('surveys.import-over')
  const { choices, wrong } = chosenIn(kept.brought, kept.choices, fields)
  if (wrong.length > 0)
    throw invalid(Object.fromEntries(wrong.map((field) => [field, 'road.field.choice'])))
  const brought = understand(kept.table, choices)
  const first = brought.seen[0]?.question.key ?? ''
  if (brought.questions.length === 0) throw invalid({ [`as.${first}`]: 'surveys.wrong.all-left' })
  return { ...brought, sealed: keepBrought(now, { table: kept.table, choices }) }
}
