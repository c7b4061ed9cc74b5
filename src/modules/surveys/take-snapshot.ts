// Results of a survey that stays open are frozen now and then; what few new answers would give away stays as it was.
import { action, all, clash, refused, z } from '#kernel'
import { dayIn } from '#methods/calendar'
import { emptyBox } from './box.ts'
import { lockOnDesk } from './find.ts'
import { ballotsIn, freezeResults } from './freeze.ts'
import { isOpen, mayLead } from './policy.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'

export const takeSnapshot = action({
  name: 'surveys.take-snapshot',
  input: z.object({ survey: Slug }),
  subject: lockOnDesk,
  may: all(mayLead, isOpen),
  data: { noPersonalData: 'answers are released as figures' },
  machine: 'none',
  async run(now, _, survey) {
    const day = dayIn(now.at, now.business.timeZone)
    const today = await surveys(now)
      .selectFrom('survey_snapshots')
      .select('id')
      .where('survey', '=', survey.id)
      .where('frozen_on', '=', day)
      .executeTakeFirst()
    if (today) throw clash('surveys.no.snapshot-today')
    if (survey.mode === 'anonymous') {
      await emptyBox(now, survey, false)
      // NOTE: no rule of the card: how many there are is known only once the box is emptied.
      if ((await ballotsIn(now, survey.id)) < survey.scores)
        throw refused('surveys.no.too-few', { scores: survey.scores })
    }
    await freezeResults(now, survey, false)
    return { survey: survey.slug }
  },
  audit: ({ subject }) => ({ kind: 'survey', id: subject.id }),
})
