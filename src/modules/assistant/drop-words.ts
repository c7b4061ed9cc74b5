// Takes words out that the business had added; those that come along stay.
import { action, Id, z } from '#kernel'
import { mayWatch } from './policy.ts'
import { assistant } from './tables.ts'

export const dropWords = action({
  name: 'assistant.drop-words',
  input: z.object({ id: Id }),
  subject: (now, { id }) =>
    assistant(now)
      .selectFrom('assistant_words')
      .select(['id', 'topic'])
      .where('id', '=', id)
      .executeTakeFirst(),
  may: mayWatch,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { id }) {
    await assistant(now).deleteFrom('assistant_words').where('id', '=', id).execute()
    return { id }
  },

  audit: ({ subject }) => ({
    kind: 'assistant-words',
    id: subject.id,
    detail: { topic: subject.topic },
  }),
})
