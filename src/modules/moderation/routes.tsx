import { document, form, page } from '#kernel/web'
import { addNote } from './add-note.ts'
import { askOutside } from './ask-outside.ts'
import { claim, claimNext, unclaim } from './claim.ts'
import { decide } from './decide.ts'
import { decideSeveral } from './decide-several.ts'
import { appealOutcome, fileAppeal } from './file-appeal.ts'
import { findSpace } from './find-space.ts'
import { giveNotice } from './give-notice.ts'
import { judgeAppeal } from './judge-appeal.ts'
import { judgeOutside, seeOutside } from './judge-outside.ts'
import { appealLink, matterLink, reportLink } from './links.ts'
import { logFeed, logJson } from './log-feed.ts'
import { readSample } from './read-sample.ts'
import { report } from './report.ts'
import { seeAppeal, seeAppeals } from './see-appeals.ts'
import { seeLog } from './see-log.ts'
import { seeMatter } from './see-matter.ts'
import { seeQueue } from './see-queue.ts'
import { seeReceipt } from './see-receipt.ts'
import { seeNoticeForm, seeReportForm } from './see-report-form.ts'
import { seeSamples } from './see-samples.ts'
import { seeSeveral } from './see-several.ts'
import { seeStanding } from './see-standing.ts'
import { seeStatement } from './see-statement.ts'
import { takeBackDecision } from './take-back-decision.ts'
import { takeCare, takePause } from './take-care.ts'
import { AppealPage } from './views/appeal-page.tsx'
import { AppealsPage } from './views/appeals-page.tsx'
import { LogPage } from './views/log-page.tsx'
import { MatterPage } from './views/matter-page.tsx'
import { OutsidePage } from './views/outside-page.tsx'
import { QueuePage } from './views/queue-page.tsx'
import { ReceiptPage } from './views/receipt-page.tsx'
import { NoticePage, ReportPage } from './views/report-page.tsx'
import { SamplesPage } from './views/samples-page.tsx'
import { SeveralPage } from './views/several-page.tsx'
import { StandingPage } from './views/standing-page.tsx'
import { StatementPage } from './views/statement-page.tsx'

const desk = '/desk/moderation'
const reporting = page('/report/:kind/:id', seeReportForm, ReportPage)
const notice = page('/notice', seeNoticeForm, NoticePage)
const receipt = page('/reports/:key', seeReceipt, ReceiptPage)
const statement = page('/statements/:key', seeStatement, StatementPage)
const several = page(`${desk}/several`, seeSeveral, SeveralPage)
const samples = page(`${desk}/samples`, seeSamples, SamplesPage)
const matter = page(`${desk}/:matter`, seeMatter, MatterPage)
const appeal = page('/desk/appeals/:appeal', seeAppeal, AppealPage)
const outside = page('/review/appeal/:token', seeOutside, OutsidePage)

const said = (to: string, key: string) => ({ to, say: { key: `moderation.said.${key}` } })
/** The filters of the queue stay in the address. */
const filtered = (to: string, { url }: { url: URL }) => to + url.search

export const routes = [
  reporting,
  form('/report/:kind/:id', report, {
    page: reporting,
    from: ({ kind, id }) => ({ kind, id }),
    after: ({ link, again }) => said(link, again ? 'reported-again' : 'reported'),
  }),
  notice,
  form('/notice', giveNotice, {
    page: notice,
    from: () => ({}),
    after: ({ link }) => said(link, 'reported'),
  }),
  receipt,
  form('/reports/:report/appeal', appealOutcome, {
    page: receipt,
    from: ({ report: key }) => ({ key }),
    after: (_done, { report: key }) => said(`/reports/${key}`, 'appealed'),
  }),
  statement,
  form('/statements/:statement/appeal', fileAppeal, {
    page: statement,
    from: ({ statement: key }) => ({ key }),
    after: (_done, { statement: key }) => said(`/statements/${key}`, 'appealed'),
  }),
  document(
    '/s/:space/report',
    findSpace,
    ({ id }) => new Response(null, { status: 303, headers: { location: reportLink('space', id) } }),
  ),
  page('/me/standing', seeStanding, StandingPage),
  page('/moderation', seeLog, LogPage),
  document('/moderation/feed', seeLog, logFeed),
  document('/moderation/log.json', seeLog, logJson),
  page('/s/:space/moderation', seeLog, LogPage),
  document('/s/:space/moderation/feed', seeLog, logFeed),
  document('/s/:space/moderation/log.json', seeLog, logJson),

  page(desk, seeQueue, QueuePage),
  several,
  samples,
  form(`${desk}/several`, decideSeveral, {
    page: several,
    from: ({ matters }) => ({ matters }),
    after: () => said(desk, 'decided'),
  }),
  form(`${desk}/samples/:decision`, readSample, {
    page: samples,
    from: () => ({}),
    after: ({ decision }) => said(`${desk}/samples?done=${decision}`, 'read'),
  }),
  form(`${desk}/claim-next`, claimNext, {
    after: ({ first }) => (first === null ? said(desk, 'none-free') : matterLink(first)),
  }),
  form(`${desk}/pause`, takePause, { after: () => desk }),
  form(`${desk}/care`, takeCare, { after: () => said(desk, 'care') }),
  form(`${desk}/decisions/:decision/take-back`, takeBackDecision, {
    after: ({ matter: back, matters }) =>
      said(matters === 1 && back !== null ? matterLink(back) : desk, 'taken-back'),
  }),
  matter,
  form(`${desk}/:matter`, decide, {
    page: matter,
    from: ({ matter: id }) => ({ matter: id }),
    after: ({ next }, _input, here) =>
      said(filtered(next === null ? desk : matterLink(next), here), 'decided'),
  }),
  form(`${desk}/:matter/claim`, claim, { after: ({ matter: id }) => matterLink(id) }),
  form(`${desk}/:matter/unclaim`, unclaim, { after: () => desk }),
  form(`${desk}/:matter/note`, addNote, {
    page: matter,
    from: ({ matter: id }) => ({ matter: id }),
    after: ({ matter: id }) => said(matterLink(id), 'noted'),
  }),
  page('/desk/appeals', seeAppeals, AppealsPage),
  appeal,
  form('/desk/appeals/:appeal', judgeAppeal, {
    page: appeal,
    from: ({ appeal: id }) => ({ appeal: id }),
    after: ({ appeal: id }) => said(appealLink(id), 'judged'),
  }),
  form('/desk/appeals/:appeal/outside', askOutside, {
    page: appeal,
    from: ({ appeal: id }) => ({ appeal: id }),
    after: ({ appeal: id }) => said(appealLink(id), 'asked-outside'),
  }),
  outside,
  form('/review/appeal/:token', judgeOutside, {
    page: outside,
    from: ({ token }) => ({ token }),
    after: () => said('/', 'judged-outside'),
  }),
]
