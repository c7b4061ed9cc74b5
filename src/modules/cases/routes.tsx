import { handOver } from '#files'
import { document, form, page, type Route } from '#kernel/web'
import { raiseConcern, seeConcernForm, seeMine } from './concerns.ts'
import { arrangeRoutes } from './routes-arrange.tsx'
import { deskRoutes } from './routes-desk.tsx'
import { bringIn } from './bring-in.ts'
import { askReview } from './ask-review.ts'
import { answerSummary } from './answer-summary.ts'
import { withFiles } from './keep-case-files.ts'
import { statusLink } from './links.ts'
import { rate } from './rate.ts'
import { reviewOutside, seeOutside } from './review-outside.ts'
import { seeCaseFile } from './see-case-file.ts'
import { seeForm } from './see-form.ts'
import { seeStatus } from './see-status.ts'
import { siteFormScript } from './site-form-script.ts'
import { seeSiteForm, sendForm } from './site-forms.ts'
import { ConcernPage, MinePage } from './views/concern-page.tsx'
import { ContactPage } from './views/contact-page.tsx'
import { OutsideDonePage, OutsidePage } from './views/outside-page.tsx'
import { SiteFormPage } from './views/site-form-page.tsx'
import { StatusPage } from './views/status-page.tsx'
import { write } from './write.ts'
import { writeIn } from './write-in.ts'

const contact = page('/contact', seeForm, ContactPage)
const contactAs = page('/contact/:track', seeForm, ContactPage)
const status = page('/c/:link', seeStatus, StatusPage)
const concern = page('/me/concern', seeConcernForm, ConcernPage)
const siteForm = page('/f/:slug', seeSiteForm, SiteFormPage)
const outside = page('/review/case/:token', seeOutside, OutsidePage)

const said = (to: string, key: string) => ({ to, say: { key: `cases.done.${key}` } })
const toStatus =
  (key: string) =>
  ({ link }: { link: string }) =>
    said(statusLink(link), key)

export const routes: readonly Route[] = [
  contact,
  contactAs,
  form('/contact', writeIn, { page: contactAs, most: withFiles, after: toStatus('sent') }),
  status,
  form('/c/:link/write', write, { page: status, most: withFiles, after: toStatus('written') }),
  document('/c/:link/files/:file', seeCaseFile, handOver),
  form('/c/:link/summary', answerSummary, { page: status, after: toStatus('summary') }),
  form('/c/:link/review', askReview, { page: status, after: toStatus('review') }),
  form('/c/:link/rate', rate, { page: status, after: toStatus('rated') }),
  page('/me/cases', seeMine, MinePage),
  concern,
  form('/me/concern', raiseConcern, { page: concern, after: toStatus('concern') }),
  outside,
  form('/review/case/:token', reviewOutside, { page: outside, after: () => '/review/done' }),
  page('/review/done', seeForm, () => OutsideDonePage()),
  siteForm,
  form('/f/:slug', sendForm, {
    page: siteForm,
    elsewhere: true,
    most: withFiles,
    after: toStatus('sent'),
  }),
  form('/f/:slug/server', bringIn, { most: withFiles, after: toStatus('sent') }),
  document('/f/:slug/form.js', seeSiteForm, siteFormScript),
  ...arrangeRoutes,
  ...deskRoutes,
]
