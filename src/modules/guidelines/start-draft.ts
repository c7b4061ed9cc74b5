// Begins the next version from the words of the last one, in every language it has.
import { action, sql, z } from '#kernel'
import { draftOf, loadDocument, Slug } from './load.ts'
import { mayWrite } from './policy.ts'
import { guidelines } from './tables.ts'

export const startDraft = action({
  name: 'guidelines.start-draft',
  input: z.object({ guideline: Slug }),
  subject: (now, { guideline }) => loadDocument(now, guideline),
  may: mayWrite,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, _, document) {
    if (await draftOf(now, document.id)) return { slug: document.slug }
    const last = await guidelines(now)
      .selectFrom('guideline_versions')
      .selectAll()
      .where('guideline', '=', document.id)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const version = now.id()
    await guidelines(now)
      .insertInto('guideline_versions')
      .values({
        id: version,
        guideline: document.id,
        number: last.number + 1,
        weight: 'minor',
        universal: last.universal,
        evidence: last.evidence,
        made_by: now.actor.person,
        made_at: now.at,
        published_by: null,
        published_at: null,
        effect_at: null,
      })
      .execute()
    const columns = [
      'locale',
      'title',
      'summary',
      'source',
      'hash',
      'of_hash',
      'written_by',
      'written_at',
      'reviewed_by',
      'reviewed_at',
    ] as const
    await guidelines(now)
      .insertInto('guideline_texts')
      .columns(['version', ...columns])
      .expression((from) =>
        from
          .selectFrom('guideline_texts')
          .select([sql<string>`${version}::uuid`.as('version'), ...columns])
          .where('version', '=', last.id),
      )
      .execute()
    return { slug: document.slug }
  },

  audit: ({ subject }) => ({ kind: 'guideline', id: subject.id }),
})
