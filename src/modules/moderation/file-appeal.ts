// Whoever was restricted, or whose report was not followed, asks that somebody else looks again. Free, for six months.
// @fulfils R59 R88
import { action, clash, tell, z, type Acting, type Asking, type Id } from '#kernel'
import { Text } from '#kernel/web'
import { addPeriod } from '#methods/calendar'
import { appealFiled } from './facts.ts'
import { idOfKey } from './links.ts'
import { mayAppeal } from './policy.ts'
import { appealUntil } from './promises.ts'
import { Key } from './shapes.ts'
import { moderation } from './tables.ts'
import { termsOf } from './terms.ts'

const Words = Text(5000, 20)

/** NOTE: the link opens it, signed in or not: a banned person appeals like everybody else. */
export const fileAppeal = action({
  name: 'moderation.file-appeal',
  input: z.object({ statement: Key, words: Words }),
  subject: async (now, { statement }) => open(now, await statementAt(now, statement)),
  may: mayAppeal,
  openTo: ['suspended', 'unconfirmed'],
  limits: [
    { most: 10, seconds: 3600, by: ({ statement }) => statement },
    { most: 30, seconds: 3600, by: 'address' },
  ],
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',

  async run(now, { words }, told) {
    if (told.undone_at !== null) throw clash('moderation.undone-already')
    const { decision, person, locale } = told
    const appeal = await write(now, { decision, side: 'author', appellant: person, words, locale })
    return { appeal }
  },

  audit: ({ subject, answer }) => ({
    kind: 'appeal',
    id: answer.appeal,
    detail: { decision: subject.decision },
  }),
})

/** The same for whoever reported it, with the link of their receipt. */
export const appealOutcome = action({
  name: 'moderation.appeal-outcome',
  input: z.object({ report: Key, words: Words }),
  subject: async (now, { report }) => open(now, await reportAt(now, report)),
  may: mayAppeal,
  openTo: ['suspended', 'unconfirmed'],
  limits: [
    { most: 10, seconds: 3600, by: ({ report }) => report },
    { most: 30, seconds: 3600, by: 'address' },
  ],
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['report'] },
  machine: 'none',

  async run(now, { words }, told) {
    if (told.undone_at !== null) throw clash('moderation.undone-already')
    const { decision, reporter, report, locale } = told
    const appeal = await write(now, {
      decision,
      side: 'reporter',
      appellant: reporter,
      report,
      words,
      locale,
    })
    return { appeal }
  },

  audit: ({ subject, answer }) => ({
    kind: 'appeal',
    id: answer.appeal,
    detail: { decision: subject.decision },
  }),
})

/** Whether it can still be appealed against, as the policy asks. */
const open = <T extends { at: Date; replaces: Id | null }>(now: Asking, told: T | undefined) =>
  told && { ...told, over: appealUntil(now, told.at) < now.at, answered: told.replaces !== null }

const statementAt = (now: Asking, key: string) => {
  const id = idOfKey(now, 'statement', key)
  if (id === undefined) return Promise.resolve(undefined)
  return moderation(now)
    .selectFrom('moderation_statements')
    .innerJoin('moderation_decisions', 'moderation_decisions.id', 'moderation_statements.decision')
    .select(['moderation_statements.decision', 'moderation_statements.person'])
    .select(['moderation_statements.locale', 'moderation_statements.at'])
    .select(['moderation_decisions.undone_at', 'moderation_decisions.replaces'])
    .where('moderation_statements.id', '=', id)
    .executeTakeFirst()
}

const reportAt = (now: Asking, key: string) => {
  const id = idOfKey(now, 'report', key)
  if (id === undefined) return Promise.resolve(undefined)
  return moderation(now)
    .selectFrom('moderation_reports')
    .innerJoin('moderation_decisions', 'moderation_decisions.matter', 'moderation_reports.matter')
    .select(['moderation_decisions.id as decision', 'moderation_decisions.at'])
    .select(['moderation_decisions.undone_at', 'moderation_decisions.replaces'])
    .select('moderation_reports.id as report')
    .select(['moderation_reports.reporter', 'moderation_reports.locale'])
    .where('moderation_reports.id', '=', id)
    .where('moderation_decisions.content', '=', 'keep')
    .where('moderation_decisions.account', '=', 'none')
    .orderBy('moderation_decisions.at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type Filing = {
  decision: Id
  side: 'author' | 'reporter'
  appellant: Id | null
  report?: Id
  words: string
  locale: string
}

/** NOTE: one appeal a side and decision; the second is a clash, so a flood of appeals is one appeal. */
async function write(now: Acting, { report, ...filing }: Filing): Promise<Id> {
  const id = now.id()
  const { appeal_days } = await termsOf(now)
  const due_at = addPeriod(now.at, { days: appeal_days }, now.business.timeZone)
  const written = await moderation(now)
    .insertInto('moderation_appeals')
    .values({ ...filing, id, report: report ?? null, filed_at: now.at, due_at })
    .onConflict((known) => known.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!written) throw clash('moderation.appealed-already')
  tell(now, appealFiled, { appeal: id, decision: filing.decision })
  return id
}
