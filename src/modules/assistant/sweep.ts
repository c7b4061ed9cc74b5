// Every minute: a hand-over that a visitor left unfinished becomes a case all the same. Old talks are deleted.
// @fulfils R86
import { action, nothing, onlySystem, z } from '#kernel'
import { openTalkCase } from './open-talk-case.ts'
import { assistant } from './tables.ts'

const quarter = 15 * 60_000
const month = 30 * 86_400_000

export const sweep = action({
  name: 'assistant.sweep',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('it goes by the clock'),
  data: { purpose: 'assistant', basis: 'contract', categories: ['content'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const left = await assistant(now)
      .selectFrom('assistant_talks')
      .selectAll()
      .where('state', '=', 'handing-over')
      .where('told_at', '<', new Date(now.at.getTime() - quarter))
      .where((where) =>
        where.exists(
          where
            .selectFrom('assistant_turns')
            .select('assistant_turns.id')
            .whereRef('assistant_turns.talk', '=', 'assistant_talks.id')
            .where('assistant_turns.kind', '=', 'question'),
        ),
      )
      .orderBy('told_at')
      .limit(50)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const talk of left) await openTalkCase(now, talk, { name: '' })
    const old = await assistant(now)
      .deleteFrom('assistant_talks')
      .where('latest_at', '<', new Date(now.at.getTime() - month))
      .executeTakeFirst()
    return { opened: left.length, deleted: Number(old.numDeletedRows) }
  },

  audit: ({ answer }) => ({ kind: 'assistant-talk', detail: answer }),
})
