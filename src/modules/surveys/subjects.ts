// How a survey is named and linked by modules that do not know what it is.
import { sql, type Subject } from '#kernel'
import { titles } from './see-surveys.ts'
import { surveys } from './tables.ts'
import { deskSurveys, givenBack } from './visible.ts'

export const surveySubject: Subject = {
  kind: 'survey',
  plural: 'surveys.plural',
  async title(now, id) {
    const desk = now.actor.kind === 'system' || now.actor.hats.length > 0
    const found = await (desk ? deskSurveys(now) : givenBack(now))
      .select(['surveys.id', 'surveys.locale'])
      .where('surveys.id', '=', id)
      .executeTakeFirst()
    return found && (await titles(now, [found])).get(id)
  },
  link: (id) => `/surveys/by-id/${id}`,
  async search(now, words, limit) {
    const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    const found = await givenBack(now)
      .select(['surveys.id', 'surveys.locale', 'surveys.published_at', 'surveys.heard'])
      .where(
        sql<boolean>`exists (select 1 from survey_texts words where words.survey = surveys.id and words.texts->>'title' ilike ${like})`,
      )
      .orderBy('surveys.published_at', 'desc')
      .limit(limit)
      .execute()
    const names = await titles(now, found)
    return found.map((one) => ({
      id: one.id,
      kind: 'survey',
      title: names.get(one.id) ?? '',
      excerpt: (one.heard ?? '').slice(0, 200),
      at: one.published_at ?? now.at,
    }))
  },
}

export const slugOf = (now: Parameters<typeof surveys>[0], id: string) =>
  surveys(now).selectFrom('surveys').select('slug').where('id', '=', id).executeTakeFirst()
