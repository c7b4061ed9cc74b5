// Who could judge an appeal: may decide there, took no part, is bound to nobody it is about. Nobody: it goes outside.
// @fulfils R59 R60 R128
import { sql, type Asking } from '#kernel'
import { impartialAmong } from '#conflicts'
import type { Colleague } from './colleagues.ts'
import { aboutAppeal, type FoundAppeal } from './find-appeal.ts'
import { moderation } from './tables.ts'

export async function judgesFor(
  now: Asking,
  appeal: Omit<FoundAppeal, 'tookPart'>,
): Promise<Colleague[]> {
  const found = await moderation(now)
    .selectFrom('people')
    .innerJoin('moderation_matters', (join) => join.on('moderation_matters.id', '=', appeal.matter))
    .select(['people.id', 'people.name'])
    .where('people.erased_at', 'is', null)
    .where(
      sql<boolean>`exists (select from hats h where h.person = people.id and (h.until is null or h.until > ${now.at})
        and (h.hat in ('owner', 'administrator', 'ombudsperson', 'ethics-contact') or (h.hat = 'moderator' and (h.space is null or h.space = ${appeal.space}::uuid))))`,
    )
    .where(
      sql<boolean>`not moderation_took_part(moderation_matters.business, moderation_matters.id, people.id)`,
    )
    .orderBy('people.name')
    .limit(100)
    .execute()
  const free = new Set(
    await impartialAmong(
      now,
      found.map((one) => one.id),
      aboutAppeal(appeal),
    ),
  )
  return found.filter((one) => free.has(one.id))
}
