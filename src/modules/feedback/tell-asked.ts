// Whoever suggested or wished for something is told what the business answered.
// @fulfils R65
import { action, Id, onlySystem, z } from '#kernel'
import { tellPeople } from '#notifications'
import { ideaPath } from './links.ts'
import { feedback } from './tables.ts'

export const tellAsked = action({
  name: 'feedback.tell-asked',
  input: z.object({ idea: Id }),
  subject: (now, { idea }) =>
    feedback(now)
      .selectFrom('ideas')
      .selectAll()
      .where('id', '=', idea)
      .where('hidden_at', 'is', null)
      .executeTakeFirst(),
  may: onlySystem('it follows from an official answer'),
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',
  inside: true,
  async run(now, _, idea) {
    const wishes = await feedback(now)
      .selectFrom('idea_votes')
      .select('person')
      .where('idea', '=', idea.id)
      .execute()
    const people = new Set([
      ...wishes.map(({ person }) => person),
      ...(idea.author === null ? [] : [idea.author]),
    ])
    const answer = await feedback(now)
      .selectFrom('idea_answers')
      .select(['id', 'state'])
      .where('idea', '=', idea.id)
      .orderBy('at', 'desc')
      .executeTakeFirst()
    if (!answer) return { told: 0 }
    const told = await tellPeople(now, [...people], {
      about: { kind: 'idea-answer', id: answer.id },
      key: `feedback.told-${answer.state}`,
      values: { title: idea.title },
      link: ideaPath(idea.id),
    })
    return { told }
  },
  audit: ({ subject, answer }) => ({ kind: 'idea', id: subject.id, detail: { told: answer.told } }),
})
