// Makes a document with its first draft; shared by writing from scratch, from a starter and from the values wizard.
import { invalid, type Acting } from '#kernel'
import { keepText, type Words } from './keep-text.ts'
import { numberClauses } from './number-clauses.ts'
import { type Asked, type Audience, type Kind } from './shapes.ts'
import { guidelines } from './tables.ts'

type Start = {
  slug: string
  kind: Kind
  space: string | null
  locale: string
  audience: Audience
  whyClosed: string
  asked: Asked | null
  evidence: string
  words: Words
}

const kept = new Set(['new', 'values-wizard'])

/** Returns the document's id. Throws `invalid` at `slug`, `whyClosed` or `source`. */
export async function startDocument(now: Acting, start: Start): Promise<string> {
  const taken = await guidelines(now)
    .selectFrom('guidelines')
    .select('id')
    .where('slug', '=', start.slug)
    .executeTakeFirst()
  if (taken || kept.has(start.slug)) throw invalid({ slug: 'guidelines.slug-taken' })
  if (start.audience !== 'public' && start.whyClosed === '')
    throw invalid({ whyClosed: 'guidelines.why-closed-needed' })
  const id = now.id()
  const { words, evidence, whyClosed, ...rest } = start
  await guidelines(now)
    .insertInto('guidelines')
    .values({
      id,
      ...rest,
      why_closed: whyClosed,
      owner: now.actor.person,
      made_at: now.at,
      withdrawn_at: null,
    })
    .execute()
  const version = now.id()
  await guidelines(now)
    .insertInto('guideline_versions')
    .values({
      id: version,
      guideline: id,
      number: 1,
      weight: 'material',
      evidence,
      made_by: now.actor.person,
      made_at: now.at,
      published_by: null,
      published_at: null,
      effect_at: null,
    })
    .execute()
  const { source } = await numberClauses(
    now,
    { id, space: start.space, next_clause: 1 },
    words.source,
  )
  await keepText(now, version, start.locale, { ...words, source })
  return id
}
