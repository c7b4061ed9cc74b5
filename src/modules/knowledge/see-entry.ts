// One approved answer under its own address: where a quotation leads. Earlier wordings stand under their number.
// @fulfils R86
import { everyone, Id, missing, question, z } from '#kernel'
import { Whole } from '#kernel/web'
import { knowledge } from './tables.ts'
import { readableEntries, standingTexts } from './visible.ts'
import { mayUseDesk } from './policy.ts'

export const seeEntry = question({
  name: 'knowledge.see-entry',
  input: z.object({ entry: Id, number: Whole(1, 100_000).optional() }),
  subject: (now, { entry }) =>
    readableEntries(now).selectAll('help_entries').where('id', '=', entry).executeTakeFirst(),
  may: everyone('an answer that somebody may not read is not there for them'),
  data: { noPersonalData: 'words of the business' },
  machine: 'none',
  audit: { unaudited: 'reads what this person may read' },

  async run(now, { number }, entry) {
    const shown = await knowledge(now)
      .selectFrom('help_entry_versions')
      .select(['number', 'question', 'html', 'approved_at'])
      .where('entry', '=', entry.id)
      .where('number', '=', number ?? entry.number)
      .executeTakeFirst()
    if (!shown) throw missing()
    const others = await readableEntries(now)
      .select(['id', 'locale'])
      .where('family', '=', entry.family)
      .where('id', '!=', entry.id)
      .execute()
    const article = entry.article
      ? await standingTexts(now)
          .select(['help_articles.slug', 'help_texts.title', 'help_texts.locale'])
          .where('help_articles.id', '=', entry.article)
          .executeTakeFirst()
      : undefined
    return {
      entry,
      shown,
      others,
      article,
      approver: await approverOf(now, entry.approved_by),
      mayChange: mayUseDesk(now.actor, null) === true,
    }
  },
})

async function approverOf(now: Parameters<typeof knowledge>[0], id: string | null) {
  if (id === null) return undefined
  const person = await knowledge(now)
    .selectFrom('people')
    .select('name')
    .where('id', '=', id)
    .where('official', '=', true)
    .executeTakeFirst()
  return person?.name || undefined
}

export type EntrySeen = Awaited<ReturnType<typeof seeEntry.run>>
