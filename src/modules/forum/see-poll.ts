// A poll as this reader may see it: sums only after voting or closing, so that nobody follows the crowd.
// @fulfils R43
import { sql, type Asking } from '#kernel'
import { forum } from './tables.ts'

export async function seePoll(now: Asking, topic: string) {
  const options = await forum(now)
    .selectFrom('polls')
    .innerJoin('poll_options', 'poll_options.topic', 'polls.topic')
    .leftJoin('poll_votes', (join) =>
      join
        .onRef('poll_votes.topic', '=', 'poll_options.topic')
        .onRef('poll_votes.number', '=', 'poll_options.number'),
    )
    .select([
      'polls.question',
      'polls.several',
      'polls.closes_at',
      'poll_options.number',
      'poll_options.label',
    ])
    .select(({ fn }) => fn.count<number>('poll_votes.person').as('votes'))
    .select(sql<boolean>`bool_or(poll_votes.person = ${now.actor.person}::uuid) is true`.as('mine'))
    .select(
      sql<number>`(select count(distinct person) from poll_votes where topic = polls.topic)`.as(
        'voters',
      ),
    )
    .where('polls.topic', '=', topic)
    .groupBy([
      'polls.business',
      'polls.topic',
      'polls.question',
      'polls.several',
      'polls.closes_at',
      'poll_options.number',
      'poll_options.label',
    ])
    .orderBy('poll_options.number')
    .execute()
  const [first] = options
  if (!first) return null
  const { question, several, closes_at } = first
  const closed = closes_at !== null && closes_at <= now.at
  const voted = options.some(({ mine }) => mine)
  const open = closed || voted
  return {
    question,
    several,
    closes_at,
    closed,
    voted,
    voters: open ? first.voters : null,
    options: options.map(({ number, label, mine, votes }) => ({
      number,
      label,
      mine,
      votes: open ? votes : null,
    })),
  }
}

export type PollSeen = NonNullable<Awaited<ReturnType<typeof seePoll>>>
