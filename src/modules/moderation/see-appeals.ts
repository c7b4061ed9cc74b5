// Appeals that wait, those this person may judge first; and one appeal with all that is needed to judge it.
// @fulfils R59
import { Id, me, nothing, question, sql, subjectOf, z } from '#kernel'
import { conflicted } from '#conflicts'
import { clauseIn } from '#guidelines'
import { aboutAppeal, findAppeal } from './find-appeal.ts'
import { judgesFor } from './judges.ts'
import { mayJudge, maySeeAppeal, mayUseAppeals } from './policy.ts'
import { moderation } from './tables.ts'
import { inMyPlaces } from './visible.ts'
import { wears, type Asking } from '#kernel'

/** Ombudsperson and ethics contact hear appeals from everywhere; nobody sees one that is about themselves. */
const placesOf = (now: Asking) =>
  wears(now.actor, 'ombudsperson') || wears(now.actor, 'ethics-contact')
    ? sql<boolean>`true`
    : inMyPlaces(now)

export const seeAppeals = question({
  name: 'moderation.see-appeals',
  input: z.object({}),
  subject: nothing,
  may: mayUseAppeals,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'a list for those who judge; each answer is written down' },

  async run(now) {
    const tookPart = sql<boolean>`moderation_took_part(moderation_matters.business, moderation_matters.id, ${me(now)}::uuid)`
    const found = await moderation(now)
      .selectFrom('moderation_appeals')
      .innerJoin('moderation_decisions', 'moderation_decisions.id', 'moderation_appeals.decision')
      .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
      .leftJoin('spaces', 'spaces.id', 'moderation_matters.space')
      .select(['moderation_appeals.id', 'moderation_appeals.side', 'moderation_appeals.due_at'])
      .select(['moderation_appeals.outcome', 'moderation_appeals.decided_at'])
      .select(['moderation_matters.title', 'spaces.name as space', tookPart.as('tookPart')])
      .where(placesOf(now))
      .where(sql<boolean>`moderation_matters.author is distinct from ${me(now)}::uuid`)
      .orderBy(sql`moderation_appeals.decided_at is not null`)
      .orderBy('tookPart')
      .orderBy('moderation_appeals.due_at')
      .limit(100)
      .execute()
    return { appeals: found }
  },
})

/** The lesser decision that took its place. */
const insteadOf = (now: Asking, decision: Id) =>
  moderation(now)
    .selectFrom('moderation_decisions')
    .select(['content', 'account', 'reach', 'until'])
    .where('replaces', '=', decision)
    .executeTakeFirst()

export const seeAppeal = question({
  name: 'moderation.see-appeal',
  input: z.object({ appeal: Id }),
  subject: async (now, input) => {
    const found = await findAppeal(now, input)
    return found && found.author !== now.actor.person && found.appellant !== now.actor.person
      ? found
      : undefined
  },
  may: maySeeAppeal,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'whoever judges reads it; the answer is written down' },

  async run(now, _input, appeal) {
    const bound = await conflicted(now, me(now), aboutAppeal(appeal))
    const judges = appeal.decided_at === null ? await judgesFor(now, appeal) : []
    const outside = await moderation(now)
      .selectFrom('outside_reviewers')
      .select(['id', 'until'])
      .where('about_kind', '=', 'appeal')
      .where('about', '=', appeal.id)
      .where('until', '>', now.at)
      .where('withdrawn_at', 'is', null)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    const clauses = await clauseIn(now, appeal.clause === null ? [] : [appeal.clause], now.locale)
    const { reporters: _reporters, decided_by: _decider, appellant: _who, ...shown } = appeal
    return {
      appeal: shown,
      clause: clauses.get(appeal.clause ?? '') ?? null,
      link: subjectOf(appeal.kind)?.link(appeal.about) ?? null,
      may: mayJudge(now.actor, appeal),
      bound,
      judges: judges.map((one) => one.name),
      outside: outside ?? null,
      instead: (await insteadOf(now, appeal.decision)) ?? null,
      languages: now.business.languages,
    }
  },
})
