// After somebody signed in was told: their talk becomes a case at once. A visitor is asked first where to answer.
// @fulfils R86
import { action, Id, onlySystem, z } from '#kernel'
import { openTalkCase } from './open-talk-case.ts'
import { assistant } from './tables.ts'

export const takeOver = action({
  name: 'assistant.take-over',
  input: z.object({ talk: Id }),
  subject: (now, { talk }) =>
    assistant(now)
      .selectFrom('assistant_talks')
      .leftJoin('people', 'people.id', 'assistant_talks.person')
      .selectAll('assistant_talks')
      .select(['people.name', 'people.email'])
      .where('assistant_talks.id', '=', talk)
      .executeTakeFirst(),
  may: onlySystem('it follows from telling the person'),
  data: { purpose: 'assistant', basis: 'contract', categories: ['name', 'contact', 'content'] },
  machine: 'none',
  inside: true,

  async run(now, _, talk) {
    if (talk.state !== 'handing-over' || talk.person === null) return { opened: false }
    const opened = await openTalkCase(now, talk, {
      name: talk.name ?? '',
      email: talk.email ?? undefined,
    })
    return { opened: opened !== undefined }
  },

  audit: ({ subject, answer }) => ({
    kind: 'assistant-talk',
    id: subject.id,
    detail: { opened: answer.opened },
  }),
})
