// A board is opened: what it is for, who may suggest, and how votes are shown.
// @fulfils R64
import { action, clash, me, nothing, z } from '#kernel'
import { Line, Text, Ticked } from '#kernel/web'
import { mayUseDesk } from './policy.ts'
import { audiences, Slug, voting } from './shapes.ts'
import { feedback } from './tables.ts'

export const openBoard = action({
  name: 'feedback.open-board',
  input: z.object({
    slug: Slug,
    title: Line(100, 3),
    about: Text(1200, 10),
    audience: z.enum(audiences),
    votes: z.enum(voting).default('shown'),
    anonymous: Ticked,
    lookedAtFirst: Ticked,
    closesOn: z.iso.date().optional(),
  }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',
  async run(now, input) {
    const id = now.id()
    const made = await feedback(now)
      .insertInto('feedback_boards')
      .values({
        id,
        slug: input.slug,
        title: input.title,
        about: input.about,
        locale: now.locale,
        audience: input.audience,
        votes: input.votes,
        anonymous: input.anonymous,
        looked_at_first: input.lookedAtFirst || input.anonymous,
        closes_on: input.closesOn ?? null,
        owner: now.actor.person === null ? null : me(now),
        made_at: now.at,
        closed_at: null,
      })
      .onConflict((known) => known.columns(['business', 'slug']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) throw clash('feedback.wrong.slug-taken')
    return { board: input.slug, id }
  },
  audit: ({ answer, input }) => ({
    kind: 'feedback-board',
    id: answer.id,
    detail: { audience: input.audience, anonymous: input.anonymous },
  }),
})
