// An idea becomes a promise: what will be done, who answers for it, by when. Whoever asked is told when it is kept or broken.
// @fulfils R65
import { action, all, Id, rule, tell, z } from '#kernel'
import { Line, Text, Ticked } from '#kernel/web'
import { dueOn, promise } from '#commitments'
import { ideaAnswered } from './facts.ts'
import { lockIdea } from './find.ts'
import { mayLead, type Idea } from './policy.ts'
import { feedback } from './tables.ts'

const notMerged = rule<Idea>(
  'feedback.no.merged',
  'while it has not been merged into another',
  (_, idea) => idea.state !== 'merged',
)

export const promiseIdea = action({
  name: 'feedback.promise-idea',
  input: z.object({
    idea: Id,
    title: Line(200, 8),
    words: Text(3000, 20),
    owner: Id,
    due: z.iso.date(),
    public: Ticked,
  }),
  subject: lockIdea,
  may: all<Idea>(mayLead, notMerged),
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',
  async run(now, { title, words, owner, due, public: open }, idea) {
    const commitment = await promise(now, {
      kind: 'change',
      title,
      why: words,
      source: { kind: 'idea', id: idea.id },
      owner,
      due: dueOn(now, due),
      public: open && idea.audience === 'everyone',
    })
    await feedback(now)
      .insertInto('idea_answers')
      .values({
        id: now.id(),
        idea: idea.id,
        state: 'planned',
        words,
        locale: now.locale,
        by: now.actor.person,
        at: now.at,
      })
      .execute()
    await feedback(now)
      .updateTable('ideas')
      .set({ state: 'planned', changed_at: now.at })
      .where('id', '=', idea.id)
      .execute()
    tell(now, ideaAnswered, { idea: idea.id })
    return { idea: idea.id, commitment }
  },
  audit: ({ subject, answer }) => ({
    kind: 'idea',
    id: subject.id,
    detail: { commitment: answer.commitment },
  }),
})
