// Keeps the words of the next version while it is being written; what is published stays as it is.
// @fulfils R20 R27
import { action, clash, z } from '#kernel'
import { Line, Several, Text, Whole } from '#kernel/web'
import { keepText } from './keep-text.ts'
import { loadDraft, Slug } from './load.ts'
import { numberClauses } from './number-clauses.ts'
import { mayWrite } from './policy.ts'
import { guidelines } from './tables.ts'

export const saveDraft = action({
  name: 'guidelines.save-draft',
  input: z.object({
    guideline: Slug,
    title: Line(120),
    summary: Text(2000, 0).default(''),
    source: Text(60_000),
    universal: Several(Whole(1, 999), 200),
    evidence: Text(2000, 0).default(''),
    /** The fingerprint of the text one began from; somebody else's saving in between is told, not overwritten. */
    was: z.string().max(64).optional(),
  }),
  subject: (now, { guideline }) => loadDraft(now, guideline),
  may: mayWrite,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { title, summary, source, universal, evidence, was }, document) {
    const { draft } = document
    const before = await guidelines(now)
      .selectFrom('guideline_texts')
      .select(['hash', 'source'])
      .where('version', '=', draft.id)
      .where('locale', '=', document.locale)
      .executeTakeFirst()
    if (was && before && was !== before.hash) throw clash('guidelines.changed-meanwhile')
    const numbered = await numberClauses(now, document, source, before?.source)
    const marks = universal.filter((number) => numbered.numbers.includes(number))
    await guidelines(now)
      .updateTable('guideline_versions')
      .set({ universal: document.space === null ? marks : [], evidence })
      .where('id', '=', draft.id)
      .execute()
    const hash = await keepText(now, draft.id, document.locale, {
      title,
      summary,
      source: numbered.source,
    })
    return { slug: document.slug, hash }
  },

  audit: ({ subject }) => ({
    kind: 'guideline',
    id: subject.id,
    detail: { version: subject.draft.number },
  }),
})
