import { document, form, page } from '#kernel/web'
import { askByAddress } from './ask-by-address.ts'
import { ask } from './ask.ts'
import { confirmRequest } from './confirm-request.ts'
import { decideUse } from './decide-use.ts'
import { dpv } from './dpv.ts'
import { extendRequest } from './extend-request.ts'
import { fulfilRequest } from './fulfil-request.ts'
import { judgeBreach } from './judge-breach.ts'
import { liftHold } from './lift-hold.ts'
import { liftRestriction } from './lift-restriction.ts'
import { noteBreach } from './note-breach.ts'
import { parcel, withoutPlaces } from './parcel.ts'
import { placeHold } from './place-hold.ts'
import { proposeUse } from './propose-use.ts'
import { drawn, inWords } from './in-words.ts'
import { retained } from './retained.ts'
import { refuseRequest } from './refuse-request.ts'
import { deskPath, statusPath } from './request-link.ts'
import { seeAssessments, seeBreaches, seeUses } from './see-breaches.ts'
import { seeBreach } from './see-breach.ts'
import { seeConfirming } from './see-confirming.ts'
import { seeMine } from './see-mine.ts'
import { seeMyData } from './see-my-data.ts'
import { seeNotice } from './see-notice.ts'
import { seeRecord } from './see-record.ts'
import { seeRequest } from './see-request.ts'
import { seeRequests } from './see-requests.ts'
import { seeRetention } from './see-retention.ts'
import { seeStatus } from './see-status.ts'
import { setPrivacy } from './set-privacy.ts'
import { takeMyData } from './take-my-data.ts'
import { AskPage, AskedPage, ConfirmPage, StatusPage } from './views/ask-page.tsx'
import { AssessmentsPage, UsesPage } from './views/assessments-page.tsx'
import { BreachPage, BreachesPage } from './views/breaches-page.tsx'
import { DataPage } from './views/data-page.tsx'
import { DeskPage } from './views/desk-page.tsx'
import { MinePage } from './views/mine-page.tsx'
import { NoticePage } from './views/notice-page.tsx'
import { RecordPage } from './views/record-page.tsx'
import { RequestPage } from './views/request-page.tsx'
import { RetentionPage } from './views/retention-page.tsx'
import { writeAssessment } from './write-assessment.ts'
import { writeWords } from './write-words.ts'

const mine = page('/me/privacy', seeMine, MinePage)
const asking = page('/privacy/ask', seeNotice, AskPage)
const confirming = page('/privacy/confirm/:key', seeConfirming, ConfirmPage)
const desk = page('/desk/privacy', seeRequests, DeskPage)
const one = page('/desk/privacy/requests/:request', seeRequest, RequestPage)
const breaches = page('/desk/privacy/breaches', seeBreaches, BreachesPage)
const breach = page('/desk/privacy/breaches/:breach', seeBreach, BreachPage)
const assessments = page('/desk/privacy/assessments', seeAssessments, AssessmentsPage)
const uses = page('/desk/privacy/uses', seeUses, UsesPage)
const recorded = page('/desk/privacy/record', seeRecord, RecordPage)

const said = (key: string) => ({ say: { key: `privacy.said-${key}` } })
const json = (answer: object, name: string) =>
  Response.json(answer, { headers: { 'content-disposition': `attachment; filename="${name}"` } })
const toRequest = (key: string) => (_answer: unknown, input: { request: string }) => ({
  to: deskPath(input.request),
  ...said(key),
})

export default [
  mine,
  page('/me/privacy/data', seeMyData, DataPage),
  document('/me/privacy/data.json', takeMyData, (taken) =>
    json(withoutPlaces(taken), 'my-data.json'),
  ),
  document('/me/privacy/data.zip', takeMyData, parcel),
  page('/desk/privacy/people/:person/data', seeMyData, DataPage),
  document('/desk/privacy/people/:person/data.json', takeMyData, (taken) =>
    json(withoutPlaces(taken), 'data.json'),
  ),
  form('/me/privacy/ask', ask, {
    page: mine,
    from: () => ({}),
    after: ({ already }) => ({ to: '/me/privacy', ...said(already ? 'already' : 'asked') }),
  }),
  page('/privacy', seeNotice, NoticePage),
  document('/privacy/dpv.jsonld', seeNotice, (answer, here) =>
    Response.json(
      dpv(
        answer,
        { name: here.business.name, origin: here.origin, settings: answer.settings },
        inWords(here),
        (table, rule) => drawn(here, () => retained(table, rule)),
      ),
      { headers: { 'content-type': 'application/ld+json; charset=utf-8' } },
    ),
  ),
  asking,
  page('/privacy/asked', seeNotice, AskedPage),
  confirming,
  page('/privacy/requests/:key', seeStatus, StatusPage),
  page('/privacy/requests/:key/data', seeMyData, DataPage),
  document('/privacy/requests/:key/data.json', takeMyData, (taken) =>
    json(withoutPlaces(taken), 'my-data.json'),
  ),
  form('/privacy/ask', askByAddress, {
    page: asking,
    from: () => ({}),
    after: () => '/privacy/asked',
  }),
  form('/privacy/confirm/:key', confirmRequest, {
    page: confirming,
    after: ({ key }) => ({ to: statusPath(key), ...said('confirmed') }),
  }),
  desk,
  recorded,
  page('/desk/privacy/retention', seeRetention, RetentionPage),
  breaches,
  assessments,
  uses,
  one,
  breach,
  form('/desk/privacy/requests/:request/extend', extendRequest, {
    page: one,
    after: toRequest('extended'),
  }),
  form('/desk/privacy/requests/:request/refuse', refuseRequest, {
    page: one,
    after: toRequest('refused'),
  }),
  form('/desk/privacy/requests/:request/fulfil', fulfilRequest, {
    page: one,
    after: ({ kind }, { request }) => ({
      to: kind === 'erasure' ? '/desk/privacy' : deskPath(request),
      ...said('fulfilled'),
    }),
  }),
  form('/desk/privacy/holds', placeHold, {
    page: desk,
    from: () => ({}),
    after: () => ({ to: '/desk/privacy', ...said('held') }),
  }),
  form('/desk/privacy/holds/:hold/lift', liftHold, {
    page: desk,
    from: () => ({}),
    after: () => ({ to: '/desk/privacy', ...said('lifted') }),
  }),
  form('/desk/privacy/restrictions/:person/lift', liftRestriction, {
    page: desk,
    from: () => ({}),
    after: () => ({ to: '/desk/privacy', ...said('free') }),
  }),
  form('/desk/privacy/breaches', noteBreach, {
    page: breaches,
    from: () => ({}),
    after: (answer) => ({ to: `/desk/privacy/breaches/${answer.breach}`, ...said('breach') }),
  }),
  form('/desk/privacy/breaches/:breach', judgeBreach, {
    page: breach,
    after: (_answer, input) => ({
      to: `/desk/privacy/breaches/${input.breach}`,
      ...said('judged'),
    }),
  }),
  form('/desk/privacy/assessments', writeAssessment, {
    page: assessments,
    from: () => ({}),
    after: () => ({ to: '/desk/privacy/assessments', ...said('assessed') }),
  }),
  form('/desk/privacy/uses', proposeUse, {
    page: uses,
    from: () => ({}),
    after: () => ({ to: '/desk/privacy/uses', ...said('proposed') }),
  }),
  form('/desk/privacy/uses/:use', decideUse, {
    page: uses,
    from: () => ({}),
    after: () => ({ to: '/desk/privacy/uses', ...said('decided') }),
  }),
  form('/desk/privacy/record', writeWords, {
    page: recorded,
    from: () => ({}),
    after: () => ({ to: '/desk/privacy/record', ...said('words') }),
  }),
  form('/desk/privacy/settings', setPrivacy, {
    page: recorded,
    from: () => ({}),
    after: () => ({ to: '/desk/privacy/record', ...said('set') }),
  }),
]
