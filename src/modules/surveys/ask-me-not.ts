// Somebody does not want to be asked to take part in surveys any more, or may be asked again.
import { action, me, z } from '#kernel'
import { dayIn } from '#methods/calendar'
import { Ticked } from '#kernel/web'
import { aPerson } from './policy.ts'
import { surveys } from './tables.ts'

export const askMeNot = action({
  name: 'surveys.ask-me-not',
  input: z.object({ quiet: Ticked }),
  subject: () => Promise.resolve(null),
  may: aPerson,
  data: { purpose: 'surveys', basis: 'legitimate-interest', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'a preference of the person, changed as easily as set' },
  async run(now, { quiet }) {
    const person = me(now)
    if (quiet)
      await surveys(now)
        .insertInto('survey_silences')
        .values({ person, since: dayIn(now.at, now.business.timeZone) })
        .onConflict((known) => known.doNothing())
        .execute()
    else await surveys(now).deleteFrom('survey_silences').where('person', '=', person).execute()
    return { quiet }
  },
})
