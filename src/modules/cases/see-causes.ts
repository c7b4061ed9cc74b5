// Why people have to write to us: causes with how often, and what was promised because of them.
// @fulfils R66 R67
import { nothing, question, sql, z, type Asking } from '#kernel'
import { commitmentsOf } from '#commitments'
import { colleagues } from './colleagues.ts'
import { mayUseDesk } from './policy.ts'
import { desk } from './tables.ts'

export const seeCauses = question({
  name: 'cases.see-causes',
  input: z.object({}),
  subject: nothing,
  may: mayUseDesk,
  data: { noPersonalData: 'counts of causes' },
  machine: 'none',
  audit: { unaudited: 'counts of causes' },

  async run(now) {
    const causes = await desk(now)
      .selectFrom('case_causes')
      .select(['id', 'name', 'about'])
      .select([counted(now, 90, 0).as('recent'), counted(now, 180, 90).as('before')])
      .select(mistakes(now).as('mistakes'))
      .where('retired_at', 'is', null)
      .orderBy('recent', 'desc')
      .orderBy('name')
      .limit(100)
      .execute()
    const promised = []
    for (const { id } of causes.slice(0, 20))
      promised.push([id, await commitmentsOf(now, { kind: 'cause', id })] as const)
    return {
      causes,
      promised: Object.fromEntries(promised),
      colleagues: await colleagues(now, false),
    }
  },
})

export type CausesSeen = NonNullable<(typeof seeCauses)['answers']>

// NOTE: concerns are never counted here.
const counted = (now: Asking, from: number, until: number) =>
  sql<number>`(select count(*)::int from cases one where one.cause = case_causes.id and one.track <> 'concern'
    and one.opened_at > ${now.at}::timestamptz - ${from} * interval '1 day'
    and one.opened_at <= ${now.at}::timestamptz - ${until} * interval '1 day')`
const mistakes = (now: Asking) =>
  sql<number>`(select count(*)::int from cases one where one.cause = case_causes.id and one.track <> 'concern' and one.mistake
    and one.opened_at > ${now.at}::timestamptz - interval '90 days')`
