// Everything held about somebody, for themselves or whoever runs the business: an overview by table, or the rows of one, page by page.
// @fulfils R12
import { declaredModules, Id, personCounts, personRows, question, z } from '#kernel'
import { PageNumber } from '#kernel/web'
import { filesOf } from '#files'
import { mayLook } from './policy.ts'
import { whoseData } from './whose.ts'

const rowsOnPage = 50

export const seeMyData = question({
  name: 'privacy.see-my-data',
  input: z.object({
    key: z.string().max(200).optional(),
    person: Id.optional(),
    table: z.string().max(63).optional(),
    page: PageNumber,
  }),
  subject: whoseData,
  may: mayLook,
  limits: [{ most: 300, seconds: 3600, by: 'address' }],
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['everything'] },
  machine: 'none',

  async run(now, { key, table, page }, { whom, person, about }) {
    const counts = await personCounts(now, whom)
    const chosen = counts.find((one) => one.table === table)
    const [held] = chosen
      ? await personRows(now, whom, {
          table: chosen.table,
          limit: rowsOnPage,
          offset: (page - 1) * rowsOnPage,
        })
      : []
    const files = person === null || about ? [] : await filesOf(now, person)
    return {
      key: key ?? null,
      about: about ?? null,
      at: now.at,
      counts: counts.map((one) => ({ ...one, ...usesOf(one.module, one.table) })),
      table: chosen?.table ?? null,
      rows: held?.rows ?? [],
      page,
      pages: Math.max(1, Math.ceil((chosen?.rows ?? 0) / rowsOnPage)),
      files: files.map(({ id, name, bytes }) => ({ id, name, bytes })),
    }
  },

  audit: ({ subject }) => ({ kind: 'person', id: subject.person }),
})

/** What the rows of a table are used for, and how the module calls that purpose. */
export function usesOf(module: string, table: string) {
  const card = declaredModules().find((one) => one.name === module)
  const declared = card?.tables?.[table]
  const uses = declared && !('noPersonalData' in declared) ? Object.values(declared.personal) : []
  const [first] = uses
  const purposes = [...new Set(uses.map((one) => one.purpose))]
  return {
    purposes: purposes.map((purpose) => ({ purpose, says: purposeKey(purpose) })),
    basis: first?.basis ?? null,
    retention: first?.retention ?? null,
  }
}

export const purposeKey = (purpose: string): string | null =>
  declaredModules()
    .flatMap((module) => Object.entries(module.purposes))
    .find(([name]) => name === purpose)?.[1] ?? null
