// What somebody is asked, what came of what they were asked, and whether they want to be asked at all.
import { me, nothing, question, z } from '#kernel'
import { aPerson } from './policy.ts'
import { titles } from './see-surveys.ts'
import { surveys } from './tables.ts'
import { givenBack, openForMe } from './visible.ts'

export const seeMySurveys = question({
  name: 'surveys.see-my-surveys',
  input: z.object({}),
  subject: nothing,
  may: aPerson,
  data: { purpose: 'surveys', basis: 'legitimate-interest', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'what somebody is asked themselves' },
  async run(now) {
    const open = await openForMe(now)
      .select(['id', 'slug', 'locale', 'mode', 'closes_on'])
      .orderBy('opened_at', 'desc')
      .limit(50)
      .execute()
    const back = await givenBack(now)
      .select(['id', 'slug', 'locale', 'published_at'])
      .orderBy('published_at', 'desc')
      .limit(50)
      .execute()
    const names = await titles(now, [...open, ...back])
    const quiet = await surveys(now)
      .selectFrom('survey_silences')
      .select('since')
      .where('person', '=', me(now))
      .executeTakeFirst()
    const named = <T extends { id: string; slug: string }>(row: T) => ({
      ...row,
      title: names.get(row.id) ?? row.slug,
    })
    return { open: open.map(named), back: back.map(named), quiet: quiet !== undefined }
  },
})
