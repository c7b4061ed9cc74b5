// The business says in its own words what a declared purpose, recipient or automation means here. Nothing else can be changed.
import { action, invalid, nothing, z } from '#kernel'
import { Text } from '#kernel/web'
import { mayAnswer } from './policy.ts'
import { record } from './record.ts'
import { privacy } from './tables.ts'

export const writeWords = action({
  name: 'privacy.write-words',
  input: z.object({
    kind: z.enum(['purpose', 'recipient', 'automation']),
    key: z.string().max(100),
    locale: z.string().max(35).optional(),
    words: Text(4000, 0),
  }),
  subject: nothing,
  may: mayAnswer,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { kind, key, locale = now.locale, words }) {
    const { activities, recipients, automations } = await record(now)
    const known = {
      purpose: activities.map((one) => one.purpose),
      recipient: recipients.map((one) => one.name),
      automation: automations.map((one) => one.name),
    }[kind]
    if (!known.includes(key) || !now.business.languages.includes(locale))
      throw invalid({ words: 'privacy.not-declared' })
    const said = { words, changed_by: now.actor.person, changed_at: now.at }
    if (words === '')
      await privacy(now)
        .deleteFrom('privacy_words')
        .where('kind', '=', kind)
        .where('key', '=', key)
        .where('locale', '=', locale)
        .execute()
    else
      await privacy(now)
        .insertInto('privacy_words')
        .values({ kind, key, locale, ...said })
        .onConflict((old) => old.columns(['business', 'kind', 'key', 'locale']).doUpdateSet(said))
        .execute()
    return {}
  },

  audit: ({ input }) => ({
    kind: 'privacy-words',
    detail: { about: `${input.kind} ${input.key}` },
  }),
})
