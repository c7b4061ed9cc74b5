// Carries out one decision: what is seen, what somebody may no longer do, what counts, what they are told. All or nothing.
// @fulfils R60 R88
import { clash, me, sql, subjectOf, tell, type Acting, type Id } from '#kernel'
import { matterDecided } from './facts.ts'
import type { FoundMatter } from './find.ts'
import { foundBy } from './found-by.ts'
import { inBusinessWords } from './held-words.ts'
import type { AccountMeasure, Content, Ground, Reach, Suggestion } from './shapes.ts'
import { moderation } from './tables.ts'
import { termsOf } from './terms.ts'
import { t } from './words.ts'

export type Ruling = {
  content: Content
  account: AccountMeasure
  reach: Reach
  until: Date | null
  weight: number
  ground: Ground
  clause: { id: Id; guideline: Id; number: number; heading: string } | null
  law: string
  facts: string
  category: string
  keywords: readonly string[]
  territory: readonly string[]
  pictures: boolean
  seconds: number | null
  batch: Id | null
}

export async function decideOne(now: Acting, matter: FoundMatter, ruling: Ruling): Promise<Id> {
  await takeOff(now, matter)
  const id = now.id()
  const { clause, pictures, keywords, territory, ...rest } = ruling
  await moderation(now)
    .insertInto('moderation_decisions')
    .values({
      ...rest,
      ...(await foundBy(now, matter)),
      id,
      matter: matter.id,
      person: matter.author,
      decided_by: me(now),
      at: now.at,
      clause: clause?.id ?? null,
      clause_guideline: clause?.guideline ?? null,
      clause_number: clause?.number ?? null,
      keywords: [...keywords],
      territory: [...territory],
      content_types: pictures ? ['CONTENT_TYPE_TEXT', 'CONTENT_TYPE_IMAGE'] : ['CONTENT_TYPE_TEXT'],
      content_at: matter.said_at,
      content_locale: matter.locale,
      blind: matter.sample === 'blind',
      suggestion: matter.suggestion
        ? sql<Suggestion>`${JSON.stringify(matter.suggestion)}::jsonb`
        : null,
    })
    .execute()
  await show(now, matter, ruling)
  await follow(now, matter, ruling, id)
  tell(now, matterDecided, { matter: matter.id, decision: id })
  return id
}

/** NOTE: the one statement that decides a race: who comes second gets a clash, whatever they claimed before. */
async function takeOff(now: Acting, { id }: FoundMatter): Promise<void> {
  const taken = await moderation(now)
    .updateTable('moderation_matters')
    .set({ decided_at: now.at, claimed_by: null, claimed_until: null, held_until: null })
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .where((is) =>
      is.or([
        is('claimed_by', 'is', null),
        is('claimed_by', '=', me(now)),
        is('claimed_until', '<=', now.at),
      ]),
    )
    .executeTakeFirst()
  if (taken.numUpdatedRows === 1n) return
  const state = await moderation(now)
    .selectFrom('moderation_matters')
    .select('decided_at')
    .where('id', '=', id)
    .executeTakeFirst()
  throw clash(state?.decided_at ? 'moderation.decided-already' : 'moderation.claimed-by-other')
}

async function show(now: Acting, matter: FoundMatter, { content, clause }: Ruling): Promise<void> {
  const card = subjectOf(matter.kind)
  if (content === 'hide') {
    const why = inBusinessWords(now, () =>
      clause ? t('hidden-why', { clause: clause.heading }) : t('hidden-law'),
    )
    await card?.hide?.(now, matter.about, why)
  } else if (matter.held_at !== null && matter.released_at === null)
    await card?.show?.(now, matter.about)
}

/** The sanction, the strike and the statement of reasons that follow. */
async function follow(now: Acting, matter: FoundMatter, ruling: Ruling, decision: Id) {
  const { author: person } = matter
  const restricted = ruling.content === 'hide' || ruling.account !== 'none'
  if (person === null || !restricted) return
  const space = ruling.reach === 'space' ? matter.space : null
  if (ruling.account !== 'none')
    await moderation(now)
      .insertInto('moderation_sanctions')
      .values({
        id: now.id(),
        decision,
        person,
        space,
        kind: ruling.account,
        starts_at: now.at,
        ends_at: ruling.until,
      })
      .execute()
  if (ruling.weight > 0) {
    const { strike_days } = await termsOf(now)
    await moderation(now)
      .insertInto('moderation_strikes')
      .values({
        id: now.id(),
        decision,
        person,
        space: matter.space,
        weight: ruling.weight,
        at: now.at,
        expires_at: new Date(now.at.getTime() + strike_days * 86_400_000),
      })
      .execute()
  }
  await moderation(now)
    .insertInto('moderation_statements')
    .columns(['id', 'decision', 'person', 'locale', 'at'])
    .expression(
      sql<never>`select ${now.id()}::uuid, ${decision}::uuid, p.id, coalesce(p.locale, ${now.business.locale}), ${now.at}::timestamptz from people p where p.id = ${person}`,
    )
    .execute()
}
