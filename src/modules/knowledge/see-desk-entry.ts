// One answer from behind: what it was learnt from, who could be recognised in it, and the decision about it.
import { Id, question, subjectOf, verdicts, z } from '#kernel'
import { colleagues } from './colleagues.ts'
import { loadEntry } from './load.ts'
import { mayApprove, mayUseDesk } from './policy.ts'
import { knowledge } from './tables.ts'

export const seeDeskEntry = question({
  name: 'knowledge.see-desk-entry',
  input: z.object({ entry: Id }),
  subject: loadEntry,
  may: mayUseDesk,
  data: {
    purpose: 'knowledge',
    basis: 'legitimate-interest',
    categories: ['name', 'role', 'content'],
  },
  machine: 'none',

  async run(now, _, entry) {
    const card = entry.from_kind ? subjectOf(entry.from_kind) : undefined
    const title = card && entry.from_id ? await card.title(now, entry.from_id) : undefined
    const said = await knowledge(now)
      .selectFrom('help_feedback')
      .select(['helpful', 'reason', 'on_day'])
      .where('kind', '=', 'entry')
      .where('about', '=', entry.id)
      .orderBy('on_day', 'desc')
      .limit(200)
      .execute()
    const article = entry.article
      ? await knowledge(now)
          .selectFrom('help_articles')
          .select('slug')
          .where('id', '=', entry.article)
          .executeTakeFirst()
      : undefined
    return {
      entry,
      article: article?.slug,
      from:
        title === undefined || !card || !entry.from_id
          ? undefined
          : { title, href: card.link(entry.from_id) },
      said,
      late: entry.state === 'approved' && entry.review_at < now.at,
      people: await colleagues(now),
      languages: now.business.languages,
      may: verdicts(now.actor, null, { approve: mayApprove }),
    }
  },

  audit: ({ subject }) => ({ kind: 'help-entry', id: subject.id }),
})

export type DeskEntry = Awaited<ReturnType<typeof seeDeskEntry.run>>
