// Data of a person must not go: a claim or a duty needs it. Somebody owns the hold and looks at it again on a day.
import { action, clash, Id, z } from '#kernel'
import { Text, Whole } from '#kernel/web'
import { addPeriod } from '#methods/calendar'
import { heldPerson } from './held.ts'
import { mayAnswer } from './policy.ts'
import { privacy } from './tables.ts'

export const placeHold = action({
  name: 'privacy.place-hold',
  input: z.object({ person: Id, reason: Text(2000, 20), months: Whole(1, 12).default(6) }),
  subject: (now, { person }) =>
    privacy(now)
      .selectFrom('people')
      .select('id')
      .where('id', '=', person)
      .where('erased_at', 'is', null)
      .executeTakeFirst(),
  may: mayAnswer,
  impartial: (_subject, { person }) => [person],
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['request'] },
  machine: 'none',

  async run(now, { person, reason, months }) {
    if (await heldPerson(now, person)) throw clash('privacy.held-already')
    const hold = now.id()
    await privacy(now)
      .insertInto('privacy_holds')
      .values({
        id: hold,
        person,
        reason,
        placed_by: now.actor.person,
        placed_at: now.at,
        review_at: addPeriod(now.at, { months }, now.business.timeZone),
        lifted_at: null,
        lifted_by: null,
        lifted_why: null,
      })
      .execute()
    return { hold }
  },

  audit: ({ input }) => ({ kind: 'person', id: input.person }),
})
