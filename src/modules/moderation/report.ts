// A member says that something breaks a rule of the place it stands in. Who said so is never shown to whom it is about.
// @fulfils R88
import { action, Id, invalid, me, sql, tell, z, type Asking } from '#kernel'
import { Text } from '#kernel/web'
import { clausesFor } from '#guidelines'
import { contentReported, matterOpened } from './facts.ts'
import { receiptLink } from './links.ts'
import { gatheredUnder, matterOf, openMatter } from './matter.ts'
import { mayReport } from './policy.ts'
import { promiseFor } from './promises.ts'
import { Kind, type Severity } from './shapes.ts'
import { moderation } from './tables.ts'

export const report = action({
  name: 'moderation.report',
  input: z.object({
    kind: Kind,
    id: Id,
    clause: Id.optional(),
    words: Text(4000, 0).default(''),
    urgent: z.enum(['no', 'yes']).default('no'),
  }),
  subject: (now, subject) => matterOf(now, subject),
  may: mayReport,
  limits: [
    { most: 20, seconds: 3600, by: 'person' },
    { most: 60, seconds: 86_400, by: 'person' },
  ],
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content', 'report'] },
  machine: 'none',

  async run(now, { kind, id, clause, words, urgent }, said) {
    if (clause === undefined && words.length < 10) throw invalid({ words: 'moderation.say-why' })
    if (clause !== undefined && !(await holds(now, said.space, clause)))
      throw invalid({ clause: 'road.field.choice' })
    const severity: Severity = urgent === 'yes' ? 3 : 1
    const promised = await promiseFor(now, severity)
    const matter = await openMatter(now, {
      subject: await gatheredUnder(now, { kind, id }),
      matter: said,
      promised,
      severity,
    })
    const written = await moderation(now)
      .insertInto('moderation_reports')
      .values({
        id: now.id(),
        matter,
        ground: 'rules',
        reporter: me(now),
        locale: now.locale,
        clause: clause ?? null,
        words,
        law: '',
        name: '',
        email: '',
        addresses: [],
        good_faith: true,
        trusted: false,
        at: now.at,
        told_at: null,
      })
      .onConflict((known) =>
        known
          .columns(['business', 'matter', 'reporter', 'ground'])
          .where('reporter', 'is not', null)
          .doUpdateSet({ clause: clause ?? null, words }),
      )
      .returning(['id', sql<boolean>`xmax = 0`.as('fresh')])
      .executeTakeFirstOrThrow()
    if (written.fresh) await countReport(now, matter)
    tell(now, contentReported, { matter, report: written.id })
    if (written.fresh) tell(now, matterOpened, { matter })
    return { report: written.id, matter, link: receiptLink(now, written.id), again: !written.fresh }
  },

  audit: ({ input, answer }) => ({
    kind: 'report',
    id: answer.report,
    detail: { kind: input.kind },
  }),
})

/** The clause is one of those that hold there. */
const holds = async (now: Asking, space: Id | null, clause: Id): Promise<boolean> =>
  (await clausesFor(now, space)).some((one) => one.clause === clause)

export const countReport = (now: Parameters<typeof openMatter>[0], matter: Id) =>
  moderation(now)
    .updateTable('moderation_matters')
    .set((old) => ({ reports: sql<number>`${old.ref('reports')} + 1` }))
    .where('id', '=', matter)
    .execute()
