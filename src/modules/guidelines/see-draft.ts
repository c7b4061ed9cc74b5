// A draft in the editor, with how it would read: its clauses, its numbers and how plain its words are.
// @fulfils R24 R39
import { question, z } from '#kernel'
import { written } from '#kernel/text'
import { clausesIn } from './clauses.ts'
import { loadDraft, Slug, textsOf } from './load.ts'
import { plainness } from './plainness.ts'
import { mayWrite } from './policy.ts'
import { translationState } from './translation-state.ts'

export const seeDraft = question({
  name: 'guidelines.see-draft',
  input: z.object({ guideline: Slug }),
  subject: (now, { guideline }) => loadDraft(now, guideline),
  may: mayWrite,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',
  audit: { unaudited: 'reads words of the business' },

  async run(now, _, { draft, ...document }) {
    const texts = await textsOf(now, draft.id, document.locale)
    const source = texts[0] as (typeof texts)[0]
    const { preamble, clauses } = clausesIn(source.source)
    return {
      document,
      draft,
      source,
      preview: {
        preamble: written(preamble).html,
        clauses: clauses.map(({ body, ...clause }) => ({ ...clause, html: written(body).html })),
      },
      plainness: plainness({ ...source, locale: document.locale }),
      translations: texts
        .slice(1)
        .map((text) => ({ locale: text.locale, state: translationState(text, source) })),
    }
  },
})
