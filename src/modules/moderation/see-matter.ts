// One matter with all that is needed to decide it: what was said and where, who said what about it, what usually follows.
// @fulfils R60 R88
import { Id, me, question, sql, subjectOf, z } from '#kernel'
import { clausesFor } from '#guidelines'
import { boundFor } from '#conflicts'
import { colleaguesFor } from './colleagues.ts'
import { careOf } from './care-of.ts'
import { reportersOf } from './find.ts'
import { lastDecision } from './last-decision.ts'
import { filters, listQueue } from './list-queue.ts'
import { mayModerate } from './policy.ts'
import { repliesOf } from './matter-talk.ts'
import { similarDecisions } from './similar.ts'
import { standingOf } from './standing.ts'
import { termsOf } from './terms.ts'
import { visibleMatters } from './visible.ts'

export const seeMatter = question({
  name: 'moderation.see-matter',
  input: z.object({ matter: Id, ...filters }),
  subject: (now, { matter }) =>
    visibleMatters(now)
      .leftJoin('people', 'people.id', 'moderation_matters.author')
      .leftJoin('people as holder', 'holder.id', 'moderation_matters.claimed_by')
      .leftJoin('spaces', 'spaces.id', 'moderation_matters.space')
      .selectAll('moderation_matters')
      .select(reportersOf.as('reporters'))
      .select(['people.name', 'people.demo', 'people.locale as reads', 'spaces.name as space_name'])
      .select(
        sql<
          string | null
        >`case when moderation_matters.claimed_until > ${now.at} then holder.name end`.as(
          'claimer',
        ),
      )
      .where('moderation_matters.id', '=', matter)
      .executeTakeFirst(),
  may: mayModerate,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content', 'report'] },
  machine: {
    role: 'suggests',
    automation: 'moderation.text-model',
    overruledBy: 'moderation.decide',
  },
  audit: { unaudited: 'whoever decides reads it; the decision is written down' },

  async run(now, { matter: _id, ...given }, matter) {
    const card = subjectOf(matter.kind)
    const live = await card?.matter?.(now, matter.about)
    const blind = matter.sample === 'blind' && matter.decided_at === null
    const queue = await listQueue(now, given, 50)
    const at = queue.findIndex((one) => one.id === matter.id)
    const talk = await repliesOf(now, matter.id, blind)
    const { reporters, suggestion, ...shown } = matter
    return {
      matter: { ...shown, suggestion: blind ? null : suggestion },
      blind,
      live: live ? { html: live.html ?? null, text: live.text, hidden: live.hidden } : null,
      link: card?.link(matter.about) ?? null,
      hides: card?.hide !== undefined,
      ...talk,
      clauses: await clausesFor(now, matter.space),
      similar: await similarDecisions(now),
      standing: matter.author === null ? null : await standingOf(now, matter.author),
      terms: await termsOf(now),
      colleagues: await colleaguesFor(now, { ...matter, reporters }),
      bound: await boundFor(now, 'moderation.decide', [matter.author, ...reporters]),
      barred: matter.barred.includes(me(now)),
      care: await careOf(now, me(now)),
      last: await lastDecision(now),
      queue,
      filters: given,
      previous: queue[at - 1]?.id ?? null,
      next: (at < 0 ? queue[0] : queue[at + 1])?.id ?? null,
    }
  },
})
