// After a case was closed: proposes what was asked as a question to answer for everybody. A person writes and approves it.
// @fulfils R85 R86
import { action, Id, onlySystem, subjectOf, z } from '#kernel'
import { excerptOf, written } from '#kernel/text'
import { knowledge } from './tables.ts'
import { namesIn } from './names-in.ts'
import { personalWords } from './personal-words.ts'
import { reviewDay } from './review-day.ts'

export const learnFromCase = action({
  name: 'knowledge.learn-from-case',
  input: z.object({ case: Id }),
  async subject(now, { case: id }) {
    const matter = await subjectOf('case')?.matter?.(now, id)
    return matter && { id, ...matter }
  },
  may: onlySystem('it follows from closing a case'),
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  inside: true,

  async run(now, _, matter) {
    const from = { from_kind: 'case', from_id: matter.id }
    const text = matter.text.trim()
    if (text.length < 20 || matter.title.trim().length < 8) return { proposed: 0 }
    const names = await namesIn(now, from)
    const entry = now.id()
    const { html, words } = written(text)
    const kept = await knowledge(now)
      .insertInto('help_entries')
      .values({
        id: entry,
        family: entry,
        article: null,
        audience: 'public',
        locale: matter.locale,
        question: excerptOf(matter.title, 300),
        source: text.slice(0, 6000),
        html,
        words,
        phrasings: [],
        state: 'proposed',
        owner: null,
        review_at: reviewDay(now, 12),
        ...from,
        warnings: personalWords(`${matter.title}\n${text}`, names).map(
          (one) => `${one.kind}: ${one.text}`,
        ),
        proposed_by: null,
        proposed_at: now.at,
      })
      .onConflict((known) => known.doNothing())
      .returning('id')
      .executeTakeFirst()
    return { proposed: kept ? 1 : 0 }
  },

  audit: ({ input, answer }) => ({
    kind: 'help-entry',
    detail: { case: input.case, proposed: answer.proposed },
  }),
})
