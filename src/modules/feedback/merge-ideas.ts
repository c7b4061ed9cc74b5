// Two ideas that say the same become one: wishes move over, nobody counts twice, and the old address leads on.
import { action, all, Id, invalid, rule, tell, z } from '#kernel'
import { answerTo, askedFor, commitmentsOf } from '#commitments'
import { ideasMerged } from './facts.ts'
import { findIdea, lockIdea } from './find.ts'
import { mayLead, type Idea } from './policy.ts'
import { feedback } from './tables.ts'

const notMerged = rule<Idea>(
  'feedback.no.merged',
  'while it has not been merged into another',
  (_, idea) => idea.state !== 'merged',
)

export const mergeIdeas = action({
  name: 'feedback.merge-ideas',
  input: z.object({ idea: Id, into: Id }),
  subject: lockIdea,
  may: all<Idea>(mayLead, notMerged),
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['preference'] },
  machine: 'none',
  async run(now, { into }, idea) {
    const other = await findIdea(now, { idea: into })
    if (
      !other ||
      other.id === idea.id ||
      other.board !== idea.board ||
      other.state === 'merged' ||
      other.hidden_at !== null
    )
      throw invalid({ into: 'feedback.wrong.merge' })
    const wishes = await feedback(now)
      .selectFrom('idea_votes')
      .select('person')
      .where('idea', '=', idea.id)
      .execute()
    const people = [
      ...new Set([
        ...wishes.map(({ person }) => person),
        ...(idea.author === null ? [] : [idea.author]),
      ]),
    ].filter((one) => one !== other.author)
    if (people.length > 0 && idea.votes !== 'none')
      await feedback(now)
        .insertInto('idea_votes')
        .values(people.map((person) => ({ idea: other.id, person })))
        .onConflict((known) => known.doNothing())
        .execute()
    if (people.length > 0) await askedFor(now, { kind: 'idea', id: other.id }, people)
    for (const { id } of await commitmentsOf(now, { kind: 'idea', id: idea.id }))
      await answerTo(now, id, { kind: 'idea', id: other.id })
    await feedback(now)
      .updateTable('ideas')
      .set({ merged_into: other.id })
      .where('merged_into', '=', idea.id)
      .execute()
    await feedback(now)
      .updateTable('ideas')
      .set({ state: 'merged', merged_into: other.id, changed_at: now.at })
      .where('id', '=', idea.id)
      .execute()
    tell(now, ideasMerged, { idea: idea.id, into: other.id })
    return { idea: other.id }
  },
  audit: ({ subject, input }) => ({ kind: 'idea', id: subject.id, detail: { into: input.into } }),
})
