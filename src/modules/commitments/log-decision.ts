// Writes a decision down with its reasons, whom it affects and what else was possible; later ones may replace it.
// @fulfils R124
import { action, communities, Id, invalid, nothing, tell, z } from '#kernel'
import { Line, Several, Text, Ticked } from '#kernel/web'
import { dueOn, pastDay } from './due.ts'
import { decisionLogged } from './facts.ts'
import { mayPromise, mayShow } from './policy.ts'
import { Day } from './shapes.ts'
import { commitments } from './tables.ts'
import { visibleDecisions } from './visible.ts'

export const logDecision = action({
  name: 'commitments.log-decision',
  input: z.object({
    title: Line(200, 8),
    decision: Text(5000, 10),
    reasons: Text(5000, 20),
    affected: Several(z.enum(communities), communities.length),
    affectedWords: Text(2000, 0).default(''),
    /** One a line, with why it was not chosen. */
    alternatives: Text(3000, 10),
    decidedBy: Line(200, 2),
    decidedOn: Day,
    review: Day.optional(),
    public: Ticked,
    replaces: Id.optional(),
  }),
  subject: nothing,
  may: mayPromise,
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { affectedWords, decidedBy, decidedOn, review, replaces, ...words }) {
    if (words.public && mayShow(now.actor, null) !== true)
      throw invalid({ public: 'commitments.no.show' })
    if (words.affected.length === 0 && affectedWords === '')
      throw invalid({ affected: 'commitments.affected-needed' })
    if (replaces) {
      const before = await visibleDecisions(now)
        .select('id')
        .where('id', '=', replaces)
        .executeTakeFirst()
      if (!before) throw invalid({ replaces: 'commitments.replaces-unknown' })
    }
    const decision = now.id()
    const written = await commitments(now)
      .insertInto('logged_decisions')
      .values({
        id: decision,
        ...words,
        affected_words: affectedWords,
        decided_by: decidedBy,
        decided_at: pastDay(now, decidedOn, 'decidedOn'),
        review_at: review === undefined ? null : dueOn(now, review, 'review'),
        replaces: replaces ?? null,
        locale: now.locale,
        made_by: now.actor.person,
        made_at: now.at,
      })
      .onConflict((known) => known.columns(['business', 'replaces']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!written) throw invalid({ replaces: 'commitments.replaced-already' })
    tell(now, decisionLogged, { decision })
    return { decision }
  },

  audit: ({ input, answer }) => ({
    kind: 'logged-decision',
    id: answer.decision,
    detail: { public: input.public },
  }),
})
