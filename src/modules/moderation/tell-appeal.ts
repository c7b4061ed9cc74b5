// After an appeal is filed, those who may judge it are told; after it is answered, the appellant and who had decided.
// @fulfils R59
import { action, Id, onlySystem, z, type Acting } from '#kernel'
import { postLetter, tellPeople, tellPerson } from '#notifications'
import { appealsWithDecision, type FoundAppeal } from './find-appeal.ts'
import { judgesFor } from './judges.ts'
import { inLanguage } from './letters.ts'
import { appealLink, receiptLink, statementLink } from './links.ts'
import { moderation } from './tables.ts'
import { tellAuthor } from './tell-author.ts'
import { t } from './words.ts'

type Appeal = Omit<FoundAppeal, 'tookPart'>

export const tellAppeal = action({
  name: 'moderation.tell-appeal',
  input: z.object({ appeal: Id }),
  subject: (now, { appeal }) =>
    appealsWithDecision(now).where('moderation_appeals.id', '=', appeal).executeTakeFirst(),
  may: onlySystem('it follows from appealing'),
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['contact'] },
  machine: 'none',
  audit: { unaudited: 'letters and notifications are kept where they are seen' },
  inside: true,

  async run(now, _input, appeal) {
    if (appeal.outcome !== null) return tellAnswer(now, appeal)
    const judges = await judgesFor(now, appeal)
    await tellPeople(
      now,
      judges.map((one) => one.id),
      {
        about: { kind: 'appeal', id: appeal.id },
        key: 'moderation.told-of-appeal',
        values: { title: appeal.title },
        link: appealLink(appeal.id),
        urgent: true,
      },
    )
    return { told: judges.length }
  },
})

async function tellAnswer(now: Acting, appeal: Appeal) {
  if (appeal.outcome === 'lessened') return tellLessened(now, appeal)
  const link = await linkOf(now, appeal)
  const key = appeal.outcome === 'upheld' ? 'moderation.told-upheld' : 'moderation.told-rejected'
  const values = { title: appeal.title }
  const about = { kind: 'appeal', id: appeal.id }
  if (appeal.appellant !== null)
    await tellPerson(now, appeal.appellant, { about, key, values, link, urgent: true })
  else await tellStranger(now, appeal, link)
  await tellDecider(now, appeal)
  return { told: 1 }
}

async function tellDecider(now: Acting, { id, title, decided_by }: Appeal): Promise<void> {
  if (decided_by === null) return
  await tellPerson(now, decided_by, {
    about: { kind: 'appeal-answer', id },
    key: 'moderation.told-decider',
    values: { title },
    link: appealLink(id),
  })
}

/** The lesser measure has a statement of its own, told like the first. */
async function tellLessened(now: Acting, appeal: Appeal) {
  const instead = await moderation(now)
    .selectFrom('moderation_decisions')
    .innerJoin('moderation_statements', 'moderation_statements.decision', 'moderation_decisions.id')
    .select('moderation_statements.id')
    .where('moderation_decisions.replaces', '=', appeal.decision)
    .executeTakeFirst()
  if (instead) await tellAuthor(now, instead.id, 'moderation.told-lessened')
  await tellDecider(now, appeal)
  return { told: 1 }
}

async function linkOf(now: Acting, appeal: Appeal): Promise<string> {
  if (appeal.side === 'author') {
    const statement = await moderation(now)
      .selectFrom('moderation_statements')
      .select('id')
      .where('decision', '=', appeal.decision)
      .executeTakeFirst()
    return statement ? statementLink(now, statement.id) : '/me/standing'
  }
  const report = await reportOf(now, appeal.id)
  return report ? receiptLink(now, report.id) : '/me/standing'
}

const reportOf = (now: Acting, appeal: Id) =>
  moderation(now)
    .selectFrom('moderation_appeals')
    .innerJoin('moderation_reports', 'moderation_reports.id', 'moderation_appeals.report')
    .select(['moderation_reports.id', 'moderation_reports.email', 'moderation_reports.name'])
    .select('moderation_reports.locale')
    .where('moderation_appeals.id', '=', appeal)
    .executeTakeFirst()

/** Somebody without an account reported it and appealed. */
async function tellStranger(now: Acting, appeal: Appeal, link: string): Promise<void> {
  const report = await reportOf(now, appeal.id)
  if (!report || report.email === '') return
  await postLetter(now, {
    kind: 'moderation.notice',
    to: { name: report.name, email: report.email },
    locale: report.locale,
    ...inLanguage(now, report.locale, () => ({
      subject: t('letter.answer.subject', { business: now.business.name }),
      lines: [t('letter.answer.text'), link, now.business.name, t('letter.receipt.why')],
    })),
  })
}
