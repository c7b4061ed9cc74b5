// A second review finds its reviewer: somebody of ours who took no part, or somebody from outside by a link that ends.
// @fulfils R59
import { addPeriod } from '#methods/calendar'
import { action, clash, Id, invalid, z } from '#kernel'
import { Email } from '#kernel/web'
import { tellPerson } from '#notifications'
import { inviteReviewer } from '#reviewers'
import { findComplaint } from './find-complaint.ts'
import { caseLink } from './links.ts'
import { mayAnswer } from './policy.ts'
import { reviewersFor } from './reviewers.ts'
import { Name } from './shapes.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'

export const giveReview = action({
  name: 'cases.give-review',
  input: z.object({ case: Id, reviewer: Id }),
  subject: findComplaint,
  may: mayAnswer,
  data: { purpose: 'cases', basis: 'contract', categories: ['name'] },
  machine: 'none',

  async run(now, { reviewer }, found) {
    if (!found.review || found.review.decided_at) throw clash('cases.no-review-open')
    const free = await reviewersFor(now, found)
    if (!free.some(({ id }) => id === reviewer))
      throw invalid({ reviewer: 'cases.reviewer-involved' })
    await desk(now)
      .updateTable('case_reviews')
      .set({ reviewer, invitation: null, assigned_at: now.at })
      .where('case', '=', found.id)
      .where('decided_at', 'is', null)
      .execute()
    await noteStep(now, found.id, 'review-given', { person: reviewer })
    await tellPerson(now, reviewer, {
      about: { kind: 'case', id: found.id },
      key: 'cases.told-review',
      values: { reference: found.reference },
      link: caseLink(found.id),
      urgent: true,
    })
    return { case: found.id }
  },

  audit: ({ subject, input }) => ({
    kind: 'case',
    id: subject.id,
    detail: { reviewer: input.reviewer },
  }),
})

export const inviteOutside = action({
  name: 'cases.invite-outside',
  input: z.object({
    case: Id,
    name: Name,
    email: Email,
    days: z.coerce.number().int().min(3).max(60).default(21),
  }),
  subject: findComplaint,
  may: mayAnswer,
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['name', 'contact'] },
  machine: 'none',

  async run(now, { name, email, days }, found) {
    if (!found.review || found.review.decided_at) throw clash('cases.no-review-open')
    const { reviewer } = await inviteReviewer(now, {
      about: { kind: 'case-review', id: found.id },
      name,
      email,
      locale: now.business.locale,
      until: addPeriod(now.at, { days }, now.business.timeZone),
      link: (token) => `/review/case/${token}`,
      sees: found.reference,
    })
    await desk(now)
      .updateTable('case_reviews')
      .set({ reviewer: null, invitation: reviewer, assigned_at: now.at })
      .where('case', '=', found.id)
      .execute()
    await noteStep(now, found.id, 'review-given', { words: name })
    return { case: found.id }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id, detail: { outside: true } }),
})
