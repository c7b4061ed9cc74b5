// The business adds words that send a question straight to a person.
// @fulfils R86 R92
import { action, nothing, z } from '#kernel'
import { Line } from '#kernel/web'
import { mayWatch } from './policy.ts'
import { topics } from './shapes.ts'
import { assistant } from './tables.ts'

export const addWords = action({
  name: 'assistant.add-words',
  input: z.object({ topic: z.enum(topics), words: Line(80, 3) }),
  subject: nothing,
  may: mayWatch,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { topic, words }) {
    const id = now.id()
    await assistant(now)
      .insertInto('assistant_words')
      .values({
        id,
        topic,
        words: words.toLocaleLowerCase('und'),
        added_by: now.actor.person,
        added_at: now.at,
      })
      .onConflict((known) => known.doNothing())
      .execute()
    return { id }
  },

  audit: ({ input, answer }) => ({
    kind: 'assistant-words',
    id: answer.id,
    detail: { topic: input.topic },
  }),
})
