// Somebody wishes for an idea, or does not any more; whoever wishes is told what becomes of it.
import { action, Id, me, z } from '#kernel'
import { askedFor, askedNoMore } from '#commitments'
import { Ticked } from '#kernel/web'
import { findIdea } from './find.ts'
import { mayVote } from './policy.ts'
import { feedback } from './tables.ts'

export const vote = action({
  name: 'feedback.vote',
  input: z.object({ idea: Id, wish: Ticked }),
  subject: findIdea,
  may: mayVote,
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'a wish, changed as easily as set' },
  async run(now, { wish }, idea) {
    const mine = { idea: idea.id, person: me(now) }
    if (wish) {
      await feedback(now)
        .insertInto('idea_votes')
        .values(mine)
        .onConflict((known) => known.doNothing())
        .execute()
      await askedFor(now, { kind: 'idea', id: idea.id }, mine.person)
    } else {
      await feedback(now)
        .deleteFrom('idea_votes')
        .where('idea', '=', mine.idea)
        .where('person', '=', mine.person)
        .execute()
      if (idea.author !== mine.person)
        await askedNoMore(now, { kind: 'idea', id: idea.id }, mine.person)
    }
    return { idea: idea.id }
  },
})
