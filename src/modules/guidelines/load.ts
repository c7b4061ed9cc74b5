// Loads documents and drafts as subjects of verbs, through what the actor may see.
import { z, type Asking } from '#kernel'
import { guidelines } from './tables.ts'
import { readableGuidelines, writableGuidelines } from './visible.ts'

export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'guidelines.slug-form')
  .max(60)
export const Locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'guidelines.locale-form')

const columns = [
  'guidelines.id',
  'guidelines.slug',
  'guidelines.kind',
  'guidelines.space',
  'guidelines.locale',
  'guidelines.audience',
  'guidelines.why_closed',
  'guidelines.asked',
  'guidelines.owner',
  'guidelines.next_clause',
  'guidelines.withdrawn_at',
  'guidelines.withdrawn_why',
  'spaces.slug as spaceSlug',
  'spaces.name as spaceName',
  'answering.name as ownerName',
] as const

/** A document this actor may write, or that they may at least read: whether they may write it is the policy's answer. */
export const loadDocument = async (now: Asking, slug: string) =>
  (await writableGuidelines(now)
    .leftJoin('people as answering', 'answering.id', 'guidelines.owner')
    .select(columns)
    .where('guidelines.slug', '=', slug)
    .executeTakeFirst()) ?? (await loadPublished(now, slug))

/** A document with something published that this actor may read. */
export const loadPublished = (now: Asking, slug: string) =>
  readableGuidelines(now)
    .leftJoin('people as answering', 'answering.id', 'guidelines.owner')
    .select(columns)
    .where('guidelines.slug', '=', slug)
    .where((where) =>
      where.exists(
        where
          .selectFrom('guideline_versions')
          .select('guideline_versions.id')
          .whereRef('guideline_versions.guideline', '=', 'guidelines.id')
          .where('guideline_versions.published_at', 'is not', null),
      ),
    )
    .executeTakeFirst()

export type LoadedDocument = NonNullable<Awaited<ReturnType<typeof loadPublished>>>

export const draftOf = (now: Asking, guideline: string) =>
  guidelines(now)
    .selectFrom('guideline_versions')
    .selectAll()
    .where('guideline', '=', guideline)
    .where('published_at', 'is', null)
    .executeTakeFirst()

/** A document with its draft; undefined if there is none of either. */
export async function loadDraft(now: Asking, slug: string) {
  const document = await loadDocument(now, slug)
  const draft = document && (await draftOf(now, document.id))
  return draft && { ...document, draft }
}

/** Every language's text of a version, the source first. */
export const textsOf = (now: Asking, version: string, source: string) =>
  guidelines(now)
    .selectFrom('guideline_texts')
    .selectAll()
    .where('version', '=', version)
    .orderBy((order) => order('locale', '!=', source))
    .orderBy('locale')
    .execute()
