// Publishes a draft: from its day on it counts, and it is never changed again.
// @fulfils R23 R25 R27 R51 R167 R168
import { action, invalid, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { clausesIn } from './clauses.ts'
import { effectOf } from './effect-date.ts'
import { guidelinePublished } from './facts.ts'
import { keepClauses, keepClauseTexts } from './keep-clauses.ts'
import { loadDraft, Slug, textsOf } from './load.ts'
import { mayWrite } from './policy.ts'
import { weights } from './shapes.ts'
import { guidelines } from './tables.ts'
import { replaceable } from './universal.ts'

export const publish = action({
  name: 'guidelines.publish',
  input: z.object({
    guideline: Slug,
    weight: z.enum(weights).optional(),
    changed: Text(2000, 0).default(''),
    effect: z.iso.date('guidelines.effect-form').optional(),
  }),
  subject: (now, { guideline }) => loadDraft(now, guideline),
  may: mayWrite,
  data: { purpose: 'guidelines', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { weight, changed, effect }, { draft, ...document }) {
    const first = draft.number === 1
    if (!first && weight === undefined) throw invalid({ weight: 'guidelines.weight-needed' })
    if (!first && changed === '') throw invalid({ changed: 'guidelines.changed-needed' })
    if (document.space !== null && draft.evidence === '')
      throw invalid({ evidence: 'guidelines.evidence-needed' })
    const effect_at = effectOf(now, effect)
    const texts = await textsOf(now, draft.id, document.locale)
    const source = texts[0]
    if (!source || source.source === '') throw invalid({ source: 'guidelines.no-words' })
    const parsed = clausesIn(source.source)
    await keepClauses(
      now,
      draft.id,
      parsed,
      draft.universal,
      await replaceable(now, parsed, document.space),
    )
    for (const text of texts)
      await keepClauseTexts(now, draft.id, text.locale, clausesIn(text.source))
    const material = first || weight === 'material'
    await guidelines(now)
      .updateTable('guideline_versions')
      .set({
        weight: material ? 'material' : 'minor',
        changed,
        published_by: now.actor.person,
        published_at: now.at,
        effect_at,
      })
      .where('id', '=', draft.id)
      .execute()
    tell(now, guidelinePublished, {
      guideline: document.id,
      version: draft.id,
      material,
      space: document.space,
    })
    return { slug: document.slug, version: draft.id, number: draft.number, effectAt: effect_at }
  },

  audit: ({ subject, answer }) => ({
    kind: 'guideline',
    id: subject.id,
    detail: { version: answer.number },
  }),
})
