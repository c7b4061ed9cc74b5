// A person asks the text model to learn from what people decided here. Nothing comes of it until a person accepts it.
// @fulfils R93
import { action, clash, me, tell, z } from '#kernel'
import { learningAsked } from './triage-facts.ts'
import { languages } from './learn-shapes.ts'
import { mayWriteRules } from './rule-policy.ts'
import { triageRows } from './triage-tables.ts'

const HOUR = 3_600_000

export const askLearning = action({
  name: 'moderation.ask-learning',
  input: z.object({ language: z.enum(languages) }),
  subject: () => Promise.resolve({ space: null }),
  may: mayWriteRules,
  limits: [{ most: 10, seconds: 3600, by: 'person' }],
  data: { noPersonalData: 'that a machine is to learn' },
  machine: 'none',

  async run(now, { language }) {
    // NOTE: what was never carried out (a server that died again and again) must not stand in the way for ever.
    await triageRows(now)
      .updateTable('moderation_lessons')
      .set({ state: 'failed', ended_at: now.at })
      .where('language', '=', language)
      .where('state', '=', 'asked')
      .where('asked_at', '<', new Date(now.at.getTime() - HOUR))
      .execute()
    const lesson = now.id()
    const asked = await triageRows(now)
      .insertInto('moderation_lessons')
      .values({ id: lesson, language, asked_by: me(now), asked_at: now.at })
      .onConflict((open) => open.doNothing())
      .executeTakeFirst()
    if (asked.numInsertedOrUpdatedRows !== 1n) throw clash('moderation.learning.asked-already')
    tell(now, learningAsked, { lesson })
    return { lesson, language }
  },

  audit: ({ input, answer }) => ({
    kind: 'lesson',
    id: answer.lesson,
    detail: { language: input.language },
  }),
})
