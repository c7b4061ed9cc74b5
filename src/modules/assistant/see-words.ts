// The words that send a question straight to a person: those that come along, and the business's own.
import { nothing, question, z } from '#kernel'
import { mayWatch } from './policy.ts'
import { topics } from './shapes.ts'
import { assistant } from './tables.ts'
import { topicWords } from './topic-words.ts'

export const seeWords = question({
  name: 'assistant.see-words',
  input: z.object({}),
  subject: nothing,
  may: mayWatch,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',
  audit: { unaudited: 'words of the business' },

  async run(now) {
    const added = await assistant(now)
      .selectFrom('assistant_words')
      .select(['id', 'topic', 'words'])
      .orderBy('words')
      .limit(1000)
      .execute()
    return {
      topics: topics.map((topic) => ({
        topic,
        shipped: Object.entries(topicWords).map(([locale, lists]) => ({
          locale,
          words: lists[topic],
        })),
        added: added.filter((one) => one.topic === topic),
      })),
    }
  },
})

export type WordsSeen = Awaited<ReturnType<typeof seeWords.run>>
