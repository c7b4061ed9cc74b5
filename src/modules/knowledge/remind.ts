// Once a day: who answers for an article or an answer hears that it has to be looked at, once a month until it is.
import { action, nothing, onlySystem, sql, z, type Acting } from '#kernel'
import { tellPerson } from '#notifications'
import { deskArticle, deskEntry } from './links.ts'
import { knowledge } from './tables.ts'

const month = 30 * 86_400_000
const atOnce = 500

export const remind = action({
  name: 'knowledge.remind',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('reminders go by the clock'),
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const articles = await knowledge(now)
      .updateTable('help_articles')
      .set({ reminded_at: now.at })
      .where('id', 'in', (select) =>
        select
          .selectFrom('help_articles')
          .select('id')
          .where('withdrawn_at', 'is', null)
          .where('review_at', '<', now.at)
          .where(lately(now))
          .limit(atOnce),
      )
      .returning(['id', 'slug', 'owner'])
      .execute()
    const entries = await knowledge(now)
      .updateTable('help_entries')
      .set({ reminded_at: now.at })
      .where('id', 'in', (select) =>
        select
          .selectFrom('help_entries')
          .select('id')
          .where('state', '=', 'approved')
          .where('review_at', '<', now.at)
          .where(lately(now))
          .limit(atOnce),
      )
      .returning(['id', 'question', 'owner'])
      .execute()
    for (const { id, slug, owner } of articles) await told(now, owner, id, slug, deskArticle(slug))
    for (const { id, question, owner } of entries)
      await told(now, owner, id, question, deskEntry(id))
    return { reminded: articles.length + entries.length }
  },

  audit: ({ answer }) => ({ kind: 'help-article', detail: { reminded: answer.reminded } }),
})

const lately = (now: Acting) =>
  sql<boolean>`(reminded_at is null or reminded_at < ${new Date(now.at.getTime() - month)})`

const told = async (now: Acting, owner: string | null, id: string, title: string, link: string) =>
  owner !== null &&
  (await tellPerson(now, owner, {
    about: { kind: 'help-review', id },
    key: 'knowledge.told-review',
    values: { title },
    link,
  }))
