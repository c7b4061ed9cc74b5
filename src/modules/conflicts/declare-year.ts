// The yearly declaration: what stands is complete, be it nothing at all.
// @fulfils R128
import { action, me, nothing, tell, z } from '#kernel'
import { wallAt } from '#methods/calendar'
import { conflictDeclared } from './facts.ts'
import { aPerson } from './policy.ts'
import { conflicts } from './tables.ts'

export const declareYear = action({
  name: 'conflicts.declare-year',
  input: z.object({}),
  subject: nothing,
  may: aPerson,
  data: { purpose: 'conflicts', basis: 'legal-duty', categories: ['relation'] },
  machine: 'none',

  async run(now) {
    const person = me(now)
    const standing = await conflicts(now)
      .selectFrom('conflict_interests')
      .select('id')
      .where('person', '=', person)
      .where('ended_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    const declaration = now.id()
    const none = standing === undefined
    const { year } = wallAt(now.at, now.business.timeZone)
    await conflicts(now)
      .insertInto('conflict_declarations')
      .values({ id: declaration, person, year, nothing: none, occasion: '', at: now.at })
      .execute()
    tell(now, conflictDeclared, { person, declaration, nothing: none })
    return { declaration, year, nothing: none }
  },

  audit: ({ answer }) => ({
    kind: 'conflict-declaration',
    id: answer.declaration,
    detail: { year: answer.year, nothing: answer.nothing },
  }),
})
