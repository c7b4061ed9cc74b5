// When harm cannot wait and nobody else is there, somebody acts in spite of a conflict; others review it within five days.
// @fulfils R128
import { action, Id, me, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { addPeriod } from '#methods/calendar'
import { conflicted } from './conflicted.ts'
import { emergencyCalled } from './facts.ts'
import { mayCall } from './policy.ts'
import { reviewDays, usableMinutes } from './shapes.ts'
import { conflicts } from './tables.ts'

export const callEmergency = action({
  name: 'conflicts.call-emergency',
  input: z.object({
    about: Id,
    /** The verb it lets through, once. */
    verb: z
      .string()
      .regex(/^[a-z-]+\.[a-z0-9-]+$/)
      .max(80),
    why: Text(2000, 20),
  }),
  subject: async (now, { about }) => {
    const found = await conflicts(now)
      .selectFrom('people')
      .select('id')
      .where('id', '=', about)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    const { person } = now.actor
    return found && { ...found, bound: person !== null && (await conflicted(now, person, [about])) }
  },
  may: mayCall,
  data: { purpose: 'conflicts', basis: 'legal-duty', categories: ['relation'] },
  machine: 'none',
  limits: [{ most: 5, seconds: 86_400, by: 'person' }],

  async run(now, { about, verb, why }) {
    const person = me(now)
    const id = now.id()
    await conflicts(now)
      .insertInto('conflict_overrides')
      .values({
        id,
        person,
        verb,
        about,
        why,
        made_at: now.at,
        usable_until: new Date(now.at.getTime() + usableMinutes * 60_000),
        used_at: null,
        review_by: addPeriod(now.at, { days: reviewDays }, now.business.timeZone),
        reviewed_by: null,
        reviewed_at: null,
        verdict: null,
      })
      .execute()
    tell(now, emergencyCalled, { override: id })
    return { override: id }
  },

  audit: ({ input, answer }) => ({
    kind: 'conflict-override',
    id: answer.override,
    detail: { verb: input.verb },
  }),
})
