// After a decision: whoever is restricted gets the statement of reasons in their language at once; reporters get the outcome.
// @fulfils R59 R88
import { action, Id, onlySystem, z, type Acting } from '#kernel'
import { postLetter, tellPerson } from '#notifications'
import { outcomeLetter } from './letters.ts'
import { receiptLink } from './links.ts'
import { moderation } from './tables.ts'
import { tellAuthor } from './tell-author.ts'

export const tellDecided = action({
  name: 'moderation.tell-decided',
  input: z.object({ decision: Id }),
  subject: (now, { decision }) =>
    moderation(now)
      .selectFrom('moderation_decisions')
      .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
      .leftJoin('moderation_statements', (join) =>
        join.onRef('moderation_statements.decision', '=', 'moderation_decisions.id'),
      )
      .select(['moderation_decisions.id', 'moderation_decisions.content'])
      .select(['moderation_decisions.person', 'moderation_decisions.undone_at'])
      .select(['moderation_matters.id as matter', 'moderation_matters.title'])
      .select(['moderation_matters.held_at', 'moderation_matters.kind', 'moderation_matters.about'])
      .select(['moderation_statements.id as statement'])
      .where('moderation_decisions.id', '=', decision)
      .executeTakeFirst(),
  may: onlySystem('it follows from deciding'),
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content', 'contact'] },
  machine: 'none',
  audit: { unaudited: 'letters and notifications are kept where they are seen' },
  inside: true,

  async run(now, _input, decided) {
    if (decided.undone_at !== null) return {}
    if (decided.statement !== null) await tellAuthor(now, decided.statement)
    else if (decided.held_at !== null && decided.person !== null)
      await tellPerson(now, decided.person, {
        about: { kind: 'matter', id: decided.matter },
        key: 'moderation.told-released',
        values: { title: decided.title },
        link: '/me/standing',
      })
    await tellReporters(now, decided)
    return {}
  },
})

type Decided = { matter: Id; title: string }
async function tellReporters(now: Acting, { matter, title }: Decided): Promise<void> {
  const waiting = await moderation(now)
    .updateTable('moderation_reports')
    .set({ told_at: now.at })
    .where('matter', '=', matter)
    .where('told_at', 'is', null)
    .returning(['id', 'reporter', 'name', 'email', 'locale'])
    .execute()
  for (const report of waiting) {
    const link = receiptLink(now, report.id)
    if (report.reporter !== null)
      await tellPerson(now, report.reporter, {
        about: { kind: 'report', id: report.id },
        key: 'moderation.told-outcome',
        values: { title },
        link,
      })
    else if (report.email !== '')
      await postLetter(now, {
        kind: 'moderation.notice',
        to: { name: report.name, email: report.email },
        locale: report.locale,
        ...outcomeLetter(now, report.locale, link),
      })
  }
}
