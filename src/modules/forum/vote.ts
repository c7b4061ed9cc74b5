// Somebody votes in a poll, or changes their vote while it is open.
import { action, Id, invalid, me, missing, refused, z, type Acting } from '#kernel'
import { Several, Whole } from '#kernel/web'
import { findTopic } from './find.ts'
import { mayVote } from './policy.ts'
import { forum } from './tables.ts'

export const vote = action({
  name: 'forum.vote',
  input: z.object({ topic: Id, choice: Several(Whole(1, 20), 20) }),
  subject: findTopic,
  may: mayVote,
  data: { purpose: 'forum', basis: 'contract', categories: ['opinion'] },
  machine: 'none',

  async run(now, { choice }, topic) {
    const numbers = [...new Set(choice)]
    await checkChoice(now, topic.id, numbers)
    const person = me(now)
    await forum(now)
      .deleteFrom('poll_votes')
      .where('topic', '=', topic.id)
      .where('person', '=', person)
      .execute()
    await forum(now)
      .insertInto('poll_votes')
      .values(numbers.map((number) => ({ topic: topic.id, number, person, at: now.at })))
      .execute()
    return { topic: topic.id, space: topic.slug }
  },

  audit: ({ subject }) => ({ kind: 'topic', id: subject.id }),
})

async function checkChoice(now: Acting, topic: string, numbers: number[]): Promise<void> {
  const poll = await forum(now)
    .selectFrom('polls')
    .select(['several', 'closes_at'])
    .select((poll) =>
      poll
        .selectFrom('poll_options')
        .select(poll.fn.countAll<number>().as('n'))
        .where('topic', '=', topic)
        .as('options'),
    )
    .where('topic', '=', topic)
    .forUpdate()
    .executeTakeFirst()
  if (!poll) throw missing()
  if (poll.closes_at && poll.closes_at <= now.at) throw refused('forum.no.poll-closed')
  if (numbers.length === 0) throw invalid({ choice: 'forum.poll-none' })
  if (numbers.length > 1 && !poll.several) throw invalid({ choice: 'forum.poll-one' })
  if (numbers.some((number) => number > (poll.options ?? 0)))
    throw invalid({ choice: 'forum.poll-none' })
}
