// Documents the actor is asked to read, and drafts of theirs that nobody has published.
import { runsBusiness, sql, type Asking, type Waiting } from '#kernel'
import { guidelinePath } from './links.ts'
import { askedOfMe } from './owed.ts'
import { inOneLanguage } from './see-guidelines.ts'
import { guidelines } from './tables.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  if (now.actor.person === null) return []
  const asked = await askedOfMe(now)
    .innerJoin('guideline_texts', 'guideline_texts.version', 'guideline_versions.id')
    .where('guideline_texts.locale', 'in', sql<string>`(${now.locale}, guidelines.locale)`)
    .select([
      'guidelines.slug',
      'guideline_texts.title',
      'guideline_texts.locale',
      'guideline_versions.effect_at',
    ])
    .execute()
  const toRead = inOneLanguage(asked, now.locale).filter((one) => !one.read)
  const reading = toRead.map(({ slug, title, effect_at }): Waiting => ({
    say: { key: 'guidelines.waits-reading', values: { title } },
    href: guidelinePath(slug),
    since: effect_at,
  }))
  return [...reading, ...(runsBusiness(now.actor) ? await drafts(now) : [])]
}

async function drafts(now: Asking): Promise<Waiting[]> {
  const found = await guidelines(now)
    .selectFrom('guideline_versions')
    .innerJoin('guidelines', 'guidelines.id', 'guideline_versions.guideline')
    .innerJoin('guideline_texts', (join) =>
      join
        .onRef('guideline_texts.version', '=', 'guideline_versions.id')
        .onRef('guideline_texts.locale', '=', 'guidelines.locale'),
    )
    .select(['guidelines.slug', 'guideline_texts.title'])
    .where('guideline_versions.published_at', 'is', null)
    .where('guidelines.withdrawn_at', 'is', null)
    .limit(20)
    .execute()
  return found.map(({ slug, title }) => ({
    say: { key: 'guidelines.waits-draft', values: { title } },
    href: `/desk/guidelines/${slug}/draft`,
  }))
}
