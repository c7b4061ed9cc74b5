// The page on which a survey begins: templates, and earlier surveys that can be asked again.
import { nothing, question, z } from '#kernel'
import { mayStart } from './policy.ts'
import { titles } from './see-surveys.ts'
import { Slug } from './shapes.ts'
import { deskSurveys } from './visible.ts'

export const seeStarting = question({
  name: 'surveys.see-starting',
  input: z.object({ after: Slug.optional() }),
  subject: nothing,
  may: mayStart,
  data: { noPersonalData: 'templates and titles' },
  machine: 'none',
  audit: { unaudited: 'templates and titles' },
  async run(now, { after }) {
    const rows = await deskSurveys(now)
      .select(['id', 'slug', 'locale', 'wave'])
      .where('state', '!=', 'draft')
      .orderBy('made_at', 'desc')
      .limit(100)
      .execute()
    const names = await titles(now, rows)
    return {
      after: after ?? null,
      earlier: rows.map(({ id, slug, wave }) => ({ slug, wave, title: names.get(id) ?? slug })),
    }
  },
})
