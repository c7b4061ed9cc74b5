// After a question was answered and its case closed: proposes it as an answer for everybody. A person writes and approves it.
// @fulfils R86
import { action, Id, onlySystem, z, type Asking } from '#kernel'
import { excerptOf, written } from '#kernel/text'
import { personalWords } from './personal-words.ts'
import { reviewDay } from './review-day.ts'
import { knowledge } from './tables.ts'

export const learnFromCase = action({
  name: 'knowledge.learn-from-case',
  input: z.object({ case: Id }),
  subject: async (now, { case: id }) => ({ id, learnt: await whatWasSaid(now, id) }),
  may: onlySystem('it follows from closing a case'),
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  inside: true,

  async run(now, _, { id, learnt }) {
    if (!learnt) return { proposed: 0 }
    const { subject, locale, answer, names } = learnt
    const entry = now.id()
    const { html, words } = written(answer)
    const kept = await knowledge(now)
      .insertInto('help_entries')
      .values({
        id: entry,
        family: entry,
        article: null,
        audience: 'public',
        locale,
        question: excerptOf(subject, 300),
        source: answer,
        html,
        words,
        phrasings: [],
        state: 'proposed',
        owner: null,
        review_at: reviewDay(now, 12),
        from_kind: 'case',
        from_id: id,
        warnings: personalWords(`${subject}\n${answer}`, names).map(
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

/** The question and our last answer. NOTE: only of questions; complaints and concerns teach nothing to everybody. */
async function whatWasSaid(now: Asking, id: string) {
  const found = await knowledge(now)
    .selectFrom('cases')
    .select(['subject', 'locale', 'name', 'track', 'closed_how', 'person'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found || found.track !== 'question' || found.closed_how !== 'answered') return undefined
  const said = await knowledge(now)
    .selectFrom('case_messages')
    .select(['text', 'agent'])
    .where('case', '=', id)
    .where('side', '=', 'us')
    .where('private', '=', false)
    .where('taken_back_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!said || said.text.trim().length < 20 || found.subject.trim().length < 8) return undefined
  const people = [found.person, said.agent].filter((one) => one !== null)
  const known =
    people.length === 0
      ? []
      : await knowledge(now).selectFrom('people').select('name').where('id', 'in', people).execute()
  return {
    subject: found.subject,
    locale: found.locale,
    answer: said.text.slice(0, 6000),
    names: [found.name, ...known.map((one) => one.name)].filter((name) => name !== ''),
  }
}
