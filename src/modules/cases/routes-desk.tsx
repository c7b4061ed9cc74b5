import { form, page, type Route } from '#kernel/web'
import { acknowledge } from './acknowledge.ts'
import { answer } from './answer.ts'
import { assess } from './assess.ts'
import { assign } from './assign.ts'
import { bulk, seeBulk } from './bulk.ts'
import { shut } from './close-case.ts'
import { decide } from './decide.ts'
import { describe } from './describe.ts'
import { giveReview, inviteOutside } from './give-review.ts'
import { investigate } from './investigate.ts'
import { withFiles } from './keep-case-files.ts'
import { caseLink } from './links.ts'
import { logCase } from './log-case.ts'
import { markAbout } from './mark-about.ts'
import { merge, unmerge } from './merge.ts'
import { note } from './note.ts'
import { remedyDone } from './remedy-done.ts'
import { review } from './review.ts'
import { seeCase } from './see-case.ts'
import { seeCases } from './see-cases.ts'
import { seeDeciding } from './see-deciding.ts'
import { snooze } from './snooze.ts'
import { split } from './split.ts'
import { summarise } from './summarise.ts'
import { takeAsComplaint } from './take-as-complaint.ts'
import { takeBack } from './take-back.ts'
import { BulkPage } from './views/bulk-page.tsx'
import { CasePage } from './views/case-page.tsx'
import { CasesPage } from './views/cases-page.tsx'
import { DecisionPage } from './views/decision-page.tsx'
import { LogPage } from './views/log-page.tsx'
import { dropView, keepView } from './views-kept.ts'

const one = page('/desk/cases/:case', seeCase, CasePage)
const logging = page('/desk/cases/new', seeCases, LogPage)
const deciding = page('/desk/cases/:case/decision', seeDeciding, DecisionPage)
const several = page('/desk/cases/bulk', seeBulk, BulkPage)

const said = (to: string, key: string) => ({ to, say: { key: `cases.done.${key}` } })
const inCase = { page: one, from: ({ case: id }: Record<string, unknown>) => ({ case: id }) }
const toCase =
  (key: string) =>
  ({ case: id }: { case: string }) =>
    said(caseLink(id), key)

/** What is done in a case, each a form on its page. */
export const deskRoutes: readonly Route[] = [
  page('/desk/cases', seeCases, CasesPage),
  logging,
  form('/desk/cases/new', logCase, { page: logging, from: () => ({}), after: toCase('logged') }),
  several,
  form('/desk/cases/bulk', bulk, {
    page: several,
    from: ({ cases }) => ({ cases }),
    after: ({ done, left }) => ({
      to: '/desk/cases',
      say: { key: 'cases.done.bulk', values: { done, left } },
    }),
  }),
  form('/desk/cases/views', keepView, {
    after: ({ query }) => said(query === '' ? '/desk/cases' : `/desk/cases?${query}`, 'view'),
  }),
  form('/desk/cases/views/:view/drop', dropView, {
    after: () => said('/desk/cases', 'view-dropped'),
  }),
  one,
  form('/desk/cases/:case/answer', answer, {
    ...inCase,
    most: withFiles,
    after: toCase('answered'),
  }),
  form('/desk/cases/:case/take-back/:message', takeBack, { after: toCase('taken-back') }),
  form('/desk/cases/:case/note', note, { ...inCase, after: toCase('noted') }),
  form('/desk/cases/:case/assign', assign, { ...inCase, after: toCase('assigned') }),
  form('/desk/cases/:case/snooze', snooze, { ...inCase, after: toCase('snoozed') }),
  form('/desk/cases/:case/close', shut, { ...inCase, after: toCase('closed') }),
  form('/desk/cases/:case/describe', describe, { ...inCase, after: toCase('described') }),
  form('/desk/cases/:case/about', markAbout, { ...inCase, after: toCase('about') }),
  form('/desk/cases/:case/merge', merge, { ...inCase, after: toCase('merged') }),
  form('/desk/cases/:case/unmerge', unmerge, { ...inCase, after: toCase('unmerged') }),
  form('/desk/cases/:case/split', split, { ...inCase, after: toCase('split') }),
  form('/desk/cases/:case/take-as-complaint', takeAsComplaint, {
    ...inCase,
    after: toCase('complaint'),
  }),
  form('/desk/cases/:case/acknowledge', acknowledge, { ...inCase, after: toCase('acknowledged') }),
  form('/desk/cases/:case/assess', assess, { ...inCase, after: toCase('assessed') }),
  form('/desk/cases/:case/summarise', summarise, { ...inCase, after: toCase('summarised') }),
  form('/desk/cases/:case/investigate', investigate, { ...inCase, after: toCase('investigated') }),
  form('/desk/cases/:case/remedy-done', remedyDone, { ...inCase, after: toCase('remedied') }),
  deciding,
  form('/desk/cases/:case/decide', decide, {
    ...inCase,
    page: deciding,
    after: toCase('decided'),
  }),
  form('/desk/cases/:case/review', review, {
    ...inCase,
    page: deciding,
    after: toCase('reviewed'),
  }),
  form('/desk/cases/:case/give-review', giveReview, {
    ...inCase,
    page: deciding,
    after: toCase('review-given'),
  }),
  form('/desk/cases/:case/invite-outside', inviteOutside, {
    ...inCase,
    page: deciding,
    after: toCase('review-given'),
  }),
]
