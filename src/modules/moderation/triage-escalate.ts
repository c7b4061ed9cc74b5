// Nobody looked at something held by the promised time: those who run the business hear of it, once.
// @fulfils R95
import { action, nothing, onlySystem, sql, z } from '#kernel'
import { tellPeople } from '#notifications'
import { matterLink } from './links.ts'
import { triageRows } from './triage-tables.ts'

export const escalate = action({
  name: 'moderation.escalate',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('by the clock'),
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const late = await triageRows(now)
      .selectFrom('moderation_matters')
      .leftJoin('moderation_escalations', 'matter', 'moderation_matters.id')
      .select(['moderation_matters.id', 'title', 'author'])
      .where('decided_at', 'is', null)
      .where('held_at', 'is not', null)
      .where('promised_at', '<=', now.at)
      .where('matter', 'is', null)
      .limit(100)
      .execute()
    if (late.length === 0) return { escalated: 0 }
    const running = await triageRows(now)
      .selectFrom('hats')
      .select('person')
      .distinct()
      .where('hat', 'in', ['owner', 'administrator'])
      .where(sql<boolean>`(until is null or until > ${now.at})`)
      .execute()
    for (const { id, title, author } of late) {
      const told = await tellPeople(
        now,
        running.map(({ person }) => person).filter((person) => person !== author),
        {
          about: { kind: 'matter', id },
          key: 'moderation.triage.told-late',
          values: { title },
          link: matterLink(id),
          urgent: true,
        },
      )
      await triageRows(now)
        .insertInto('moderation_escalations')
        .values({ matter: id, at: now.at, told })
        .onConflict((known) => known.doNothing())
        .execute()
    }
    return { escalated: late.length }
  },

  audit: ({ answer }) => ({ kind: 'matters', detail: { escalated: answer.escalated } }),
})
