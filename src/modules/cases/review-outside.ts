// The second decision by somebody from outside, who holds a link that opens this one complaint and ends.
// @fulfils R59
import { action, clash, everyone, question, z, type Asking } from '#kernel'
import { endReview, reviewerBy } from '#reviewers'
import { holdCase } from './answer.ts'
import { DecisionFields, writeDecision } from './decision-fields.ts'
import { latestSummary } from './find-complaint.ts'
import { caseById } from './find.ts'
import { listMessages } from './list-messages.ts'
import { desk } from './tables.ts'

const Token = z.string().max(200)
const invited = everyone('whoever holds the link of an invited reviewer')

async function findOutside(now: Asking, { token }: { token: string }) {
  const reviewer = await reviewerBy(now, token, 'case-review')
  const found = reviewer && (await caseById(now, reviewer.about.id))
  if (!reviewer || !found) return undefined
  const [complaint, decisions, review] = [
    await desk(now)
      .selectFrom('complaints')
      .selectAll()
      .where('case', '=', found.id)
      .executeTakeFirst(),
    await desk(now).selectFrom('case_decisions').selectAll().where('case', '=', found.id).execute(),
    await desk(now)
      .selectFrom('case_reviews')
      .selectAll()
      .where('case', '=', found.id)
      .executeTakeFirst(),
  ]
  if (!complaint || !review || review.invitation !== reviewer.id) return undefined
  return { ...found, complaint, decisions, review, reviewer, about: [], hands: [] }
}

export const seeOutside = question({
  name: 'cases.see-outside',
  input: z.object({ token: Token }),
  subject: findOutside,
  may: invited,
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',

  async run(now, { token }, found) {
    const { subject, reference, complaint, decisions, review, reviewer, locale } = found
    return {
      token,
      subject,
      reference,
      locale,
      complaint: { findings: complaint.findings, remedy_sought: complaint.remedy_sought },
      first: decisions.find(({ round }) => round === 1) ?? null,
      why: review.why,
      summary: (await latestSummary(now, found.id))?.text ?? null,
      // NOTE: the name stays here: whoever judges from outside judges what happened.
      messages: await listMessages(now, found.id, false),
      until: reviewer.until,
    }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id, detail: { outside: true } }),
})

export type OutsideSeen = NonNullable<(typeof seeOutside)['answers']>

export const reviewOutside = action({
  name: 'cases.review-outside',
  input: z.object({ token: Token, ...DecisionFields }),
  subject: findOutside,
  may: invited,
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  limits: [{ most: 20, seconds: 3600, by: 'address' }],

  async run(now, { token: _token, ...given }, found) {
    await holdCase(now, found.id)
    if (found.review.decided_at) throw clash('cases.no-review-open')
    const { reviewer, ...complaint } = found
    await writeDecision(
      now,
      complaint,
      { ...given, goodwill: false },
      {
        round: 2,
        by: null,
        outside: reviewer.id,
        name: reviewer.name,
      },
    )
    await desk(now)
      .updateTable('case_reviews')
      .set({ decided_at: now.at })
      .where('case', '=', found.id)
      .execute()
    await endReview(now, reviewer.id)
    return { reference: found.reference }
  },

  audit: ({ subject, input }) => ({
    kind: 'case',
    id: subject.id,
    detail: { round: 2, outcome: input.outcome, outside: true },
  }),
})
