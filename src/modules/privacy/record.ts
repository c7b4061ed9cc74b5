// The record of processing by purpose, from the registry: verbs, tables, categories, retention, machines, recipients.
// @fulfils R14
import { declaredModules, type Asking, type Retention } from '#kernel'
import { say } from '#kernel/language'
import { privacy } from './tables.ts'

export type Activity = {
  purpose: string
  /** The key of the module's own sentence about it. */
  says: string
  own: string | null
  bases: string[]
  categories: string[]
  tables: Array<{ table: string; columns: string[]; retention: Retention[]; erase: string }>
  verbs: string[]
  recipients: string[]
}

export async function record(now: Asking) {
  const modules = declaredModules()
  const own = await ownWords(now)
  const recipients = modules.flatMap((one) => one.recipients ?? [])
  const activities = modules.flatMap((module) =>
    Object.entries(module.purposes).map(([purpose, says]): Activity => {
      const verbs = modules
        .flatMap((one) => [...one.actions, ...one.questions])
        .flatMap((card) =>
          'noPersonalData' in card.data || card.data.purpose !== purpose
            ? []
            : [{ name: card.name, ...card.data }],
        )
      return {
        purpose,
        says,
        own: own.get(`purpose ${purpose}`) ?? null,
        bases: unique(verbs.map((one) => one.basis)),
        categories: unique(verbs.flatMap((one) => one.categories)),
        tables: tablesFor(purpose),
        verbs: verbs.map((one) => one.name),
        recipients: recipients
          .filter((one) => one.purposes.includes(purpose))
          .map((one) => one.name),
      }
    }),
  )
  return {
    activities: activities.filter((one) => one.verbs.length > 0 || one.tables.length > 0),
    automations: modules.flatMap((module) =>
      (module.automations ?? []).map((one) => ({
        ...one,
        data: [...one.data],
        own: own.get(`automation ${one.name}`) ?? null,
      })),
    ),
    recipients: recipients.map((one) => ({
      name: one.name,
      about: one.about,
      own: own.get(`recipient ${one.name}`) ?? null,
    })),
  }
}

const unique = (all: readonly string[]) => [...new Set(all)].toSorted()

const uniqueRules = (all: readonly Retention[]) => [
  ...new Map(all.map((rule) => [JSON.stringify(rule), rule])).values(),
]

function tablesFor(purpose: string): Activity['tables'] {
  return declaredModules().flatMap((module) =>
    Object.entries(module.tables ?? {}).flatMap(([table, card]) => {
      if ('noPersonalData' in card) return []
      const columns = Object.entries(card.personal).filter(([, use]) => use.purpose === purpose)
      if (columns.length === 0) return []
      return [
        {
          table,
          columns: columns.map(([name]) => name),
          retention: uniqueRules(columns.map(([, use]) => use.retention)),
          erase:
            typeof card.erase === 'string' ? card.erase : 'keep' in card.erase ? 'keep' : 'empty',
        },
      ]
    }),
  )
}

/** What the business says beside the declarations, in the reader's language where there is one. */
async function ownWords(now: Asking): Promise<Map<string, string>> {
  const rows = await privacy(now)
    .selectFrom('privacy_words')
    .select(['kind', 'key', 'locale', 'words'])
    .where('locale', 'in', [now.locale, now.business.locale])
    .execute()
  const sorted = rows.toSorted((a) => (a.locale === now.locale ? 1 : -1))
  return new Map(sorted.map((row) => [`${row.kind} ${row.key}`, row.words]))
}

export const purposeSays = (key: string): string => say({ key })
