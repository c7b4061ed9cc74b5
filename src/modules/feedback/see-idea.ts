// One idea: who said it, what the business answered and promised, and how many wish for it.
import { everyone, Id, question, subjectOf, verdicts, z } from '#kernel'
import { answerable, commitmentsOf } from '#commitments'
import { findIdea } from './find.ts'
import { mayLead, mayTakeBack, mayVote } from './policy.ts'
import { votesShown } from './see-board.ts'
import { feedback } from './tables.ts'

export const seeIdea = question({
  name: 'feedback.see-idea',
  input: z.object({ idea: Id }),
  subject: findIdea,
  may: everyone('whoever may see the board; others do not find it'),
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['name', 'content'] },
  machine: 'none',
  audit: { unaudited: 'what stands on a board' },
  async run(now, _, idea) {
    const may = verdicts(now.actor, idea, { lead: mayLead, vote: mayVote, takeBack: mayTakeBack })
    const lead = may.lead === true
    const votes = await feedback(now)
      .selectFrom('idea_votes')
      .select('person')
      .where('idea', '=', idea.id)
      .execute()
    const author =
      idea.author === null
        ? undefined
        : await feedback(now)
            .selectFrom('people')
            .select('name')
            .where('id', '=', idea.author)
            .executeTakeFirst()
    const answers = await feedback(now)
      .selectFrom('idea_answers')
      .leftJoin('people', 'people.id', 'idea_answers.by')
      .select([
        'idea_answers.id',
        'idea_answers.state',
        'idea_answers.words',
        'idea_answers.locale',
        'idea_answers.at',
        'people.name',
      ])
      .where('idea', '=', idea.id)
      .orderBy('idea_answers.at')
      .execute()
    const notes = lead || may.takeBack === true ? await notesOf(now, idea.id) : []
    const card = idea.about_kind === null ? undefined : subjectOf(idea.about_kind)
    const about = card && idea.about !== null ? await card.title(now, idea.about) : undefined
    return {
      idea,
      author: author?.name ?? null,
      votes: votesShown(idea) ? votes.length : null,
      wished: now.actor.person !== null && votes.some(({ person }) => person === now.actor.person),
      answers,
      notes,
      promised: await commitmentsOf(now, { kind: 'idea', id: idea.id }),
      about:
        about === undefined ? null : { title: about, link: card?.link(idea.about ?? '') ?? '/' },
      others: lead ? await othersOf(now, idea) : [],
      owners: lead ? await answerable(now) : [],
      may,
    }
  },
})

export const notesOf = (now: Parameters<typeof feedback>[0], idea: string) =>
  feedback(now)
    .selectFrom('idea_notes')
    .select(['id', 'from_author', 'words', 'said_on'])
    .where('idea', '=', idea)
    .orderBy('place')
    .execute()

const othersOf = (now: Parameters<typeof feedback>[0], idea: { id: string; board: string }) =>
  feedback(now)
    .selectFrom('ideas')
    .select(['id', 'title'])
    .where('board', '=', idea.board)
    .where('id', '!=', idea.id)
    .where('state', 'not in', ['merged', 'waiting'])
    .where('hidden_at', 'is', null)
    .orderBy('title')
    .limit(200)
    .execute()
