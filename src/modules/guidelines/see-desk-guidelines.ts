// The desk's list: every document this actor may write, with its draft, its languages and who still has to read it.
import { nothing, question, sql, z } from '#kernel'
import { mayUseDesk } from './policy.ts'
import { writableGuidelines } from './visible.ts'

export const seeDeskGuidelines = question({
  name: 'guidelines.see-desk-guidelines',
  input: z.object({}),
  subject: nothing,
  may: mayUseDesk,
  data: { noPersonalData: 'documents and counts' },
  machine: 'none',
  audit: { unaudited: 'documents and counts' },

  async run(now) {
    const documents = await writableGuidelines(now)
      .leftJoin('people', 'people.id', 'guidelines.owner')
      .select([
        'guidelines.slug',
        'guidelines.kind',
        'guidelines.audience',
        'guidelines.asked',
        'guidelines.withdrawn_at',
        'spaces.name as spaceName',
        'people.name as ownerName',
      ])
      .select([
        published(now.at).as('version'),
        effectAt(now.at).as('effect_at'),
        draft.as('draft'),
        title.as('title'),
        locales.as('locales'),
      ])
      .orderBy('guidelines.withdrawn_at', (order) => order.asc().nullsFirst())
      .orderBy('guidelines.kind')
      .orderBy('guidelines.slug')
      .limit(500)
      .execute()
    return { documents }
  },
})

const published = (at: Date) =>
  sql<
    number | null
  >`(select max(number) from guideline_versions v where v.guideline = guidelines.id and v.effect_at <= ${at})`
const effectAt = (at: Date) =>
  sql<Date | null>`(select effect_at from guideline_versions v where v.guideline = guidelines.id and v.effect_at <= ${at} order by number desc limit 1)`
const draft = sql<
  number | null
>`(select number from guideline_versions v where v.guideline = guidelines.id and v.published_at is null)`
const newest = sql`(select id from guideline_versions v where v.guideline = guidelines.id order by number desc limit 1)`
const title = sql<string>`(select text.title from guideline_texts text where text.version = ${newest} and text.locale = guidelines.locale)`
const locales = sql<
  string[]
>`array(select text.locale from guideline_texts text where text.version = ${newest} order by text.locale)`
