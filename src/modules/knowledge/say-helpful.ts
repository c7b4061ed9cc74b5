// A reader says whether something helped, and why not; nobody is remembered for it.
import { action, everyone, Id, missing, z } from '#kernel'
import { Text } from '#kernel/web'
import { startOfDay } from '#methods/calendar'
import { articlePath, entryPath } from './links.ts'
import { Locale } from './shapes.ts'
import { knowledge } from './tables.ts'
import { readableEntries, standingTexts } from './visible.ts'

export const sayHelpful = action({
  name: 'knowledge.say-helpful',
  input: z.object({
    kind: z.enum(['article', 'entry']),
    about: Id,
    locale: Locale,
    helpful: z.enum(['yes', 'no']),
    reason: Text(1000, 0).default(''),
  }),
  async subject(now, { kind, about }) {
    if (kind === 'entry') {
      const entry = await readableEntries(now)
        .select('id')
        .where('id', '=', about)
        .executeTakeFirst()
      return entry && { path: entryPath(entry.id) }
    }
    const article = await standingTexts(now)
      .select('help_articles.slug')
      .where('help_articles.id', '=', about)
      .executeTakeFirst()
    return article && { path: articlePath(article.slug) }
  },
  may: everyone('whoever can read it can say whether it helped'),
  data: { noPersonalData: 'kept without any person, address or device, by the day' },
  machine: 'none',
  audit: { unaudited: 'said by nobody in particular' },
  limits: [{ most: 30, seconds: 3600, by: 'address' }],

  async run(now, { helpful, ...said }, found) {
    if (!found) throw missing()
    await knowledge(now)
      .insertInto('help_feedback')
      .values({
        id: now.id(),
        ...said,
        helpful: helpful === 'yes',
        on_day: startOfDay(now.at, now.business.timeZone),
      })
      .execute()
    return found
  },
})
