import { document, drawnBy, exchange, form, page, unasked } from '#kernel/web'
import { answer } from './answer.ts'
import { answerSealed } from './answer-sealed.ts'
import { approveRecipient } from './approve-recipient.ts'
import { endRecipient } from './end-recipient.ts'
import { findSalt } from './find-salt.ts'
import { flagRetaliation } from './flag-retaliation.ts'
import { holdReport } from './hold-report.ts'
import { openMailbox } from './open-mailbox.ts'
import { openSealed } from './open-sealed.ts'
import { proposeRecipient } from './propose-recipient.ts'
import { keepSealed, seal } from './received.ts'
import { recuse } from './recuse.ts'
import { seeChannel } from './see-channel.ts'
import { seeDesk } from './see-desk.ts'
import { seeFile } from './see-file.ts'
import { seeForm } from './see-form.ts'
import { seeIdentity } from './see-identity.ts'
import { seeReport } from './see-report.ts'
import { setChannel } from './set-channel.ts'
import { submit } from './submit.ts'
import { submitSealed } from './submit-sealed.ts'
import { takeAlong } from './take-along.ts'
import { DeskPage } from './views/desk-page.tsx'
import { FormPage } from './views/form-page.tsx'
import { IdentityPage } from './views/identity-page.tsx'
import { LoginPage } from './views/login-page.tsx'
import { MailboxPage } from './views/mailbox-page.tsx'
import { PeoplePage } from './views/people-page.tsx'
import { ReceiptPage } from './views/receipt-page.tsx'
import { ReportPage } from './views/report-page.tsx'
import { SaltPage } from './views/salt-page.tsx'
import { SealedMailboxPage } from './views/sealed-mailbox-page.tsx'
import { StartPage } from './views/start-page.tsx'
import { StoredPage } from './views/stored-page.tsx'

const start = unasked(page('/speak-up', seeChannel, StartPage))
const people = unasked(page('/speak-up/report', seeChannel, PeoplePage))
const login = unasked(page('/speak-up/mailbox', seeChannel, LoginPage))
const desk = page('/desk/speak-up', seeDesk, DeskPage)
const questions = drawnBy(seeForm, FormPage)
const open = drawnBy(openMailbox, MailboxPage)
const large = 85_000_000

const said = (key: string, to = '/desk/speak-up') => ({ to, say: { key: `speakup.said.${key}` } })

/** Bytes that nobody but a reader's browser can make anything of. */
const sealedBytes = (bytes: Buffer, name: string) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })

export default [
  start,
  people,
  login,
  document(
    '/speak-up/leave',
    seeChannel,
    () =>
      new Response(null, {
        status: 303,
        headers: {
          location: '/',
          'cache-control': 'no-store',
          'clear-site-data': '"cache"',
          'referrer-policy': 'no-referrer',
        },
      }),
  ),
  exchange('/speak-up/report', seeForm, FormPage, { page: people, from: () => ({}) }),
  exchange('/speak-up/send', submit, ReceiptPage, {
    page: questions,
    from: ({ exclude, involved }) => ({
      ...(exclude === undefined ? {} : { exclude }),
      ...(involved === undefined ? {} : { involved }),
      sure: true,
    }),
    most: large,
    receive: seal,
  }),
  exchange('/speak-up/send-sealed', submitSealed, StoredPage, { most: large, receive: keepSealed }),
  exchange('/speak-up/mailbox', openMailbox, MailboxPage, { page: login, from: () => ({}) }),
  // For scripts alone: the receipt and every word stay in the browser.
  exchange('/speak-up/salt', findSalt, SaltPage),
  exchange('/speak-up/mailbox-sealed', openSealed, SealedMailboxPage),
  exchange('/speak-up/answer-sealed', answerSealed, SealedMailboxPage),
  exchange('/speak-up/answer', answer, MailboxPage, { page: open, from: ({ pass }) => ({ pass }) }),
  exchange('/speak-up/treated-worse', flagRetaliation, ReceiptPage, {
    page: open,
    from: ({ pass }) => ({ pass }),
  }),
  desk,
  form('/desk/speak-up/recipients', proposeRecipient, {
    page: desk,
    after: () => said('proposed'),
  }),
  form('/desk/speak-up/recipients/:recipient/approve', approveRecipient, {
    page: desk,
    after: () => said('approved'),
  }),
  form('/desk/speak-up/recipients/:recipient/end', endRecipient, {
    page: desk,
    after: () => said('ended'),
  }),
  form('/desk/speak-up/rules', setChannel, { page: desk, after: () => said('saved') }),
  page('/desk/speak-up/:report', seeReport, ReportPage),
  page('/desk/speak-up/:report/identity', seeIdentity, IdentityPage),
  document('/desk/speak-up/:report/files/:file', seeFile, ({ bytes }) =>
    sealedBytes(bytes, 'sealed'),
  ),
  document('/desk/speak-up/:report/sealed.tar', takeAlong, ({ archive }) =>
    sealedBytes(archive, 'sealed.tar'),
  ),

  form('/desk/speak-up/:report/hold', holdReport, {
    after: ({ held }, { report }) => said(held ? 'held' : 'let-go', `/desk/speak-up/${report}`),
  }),
  form('/desk/speak-up/:report/recuse', recuse, { after: () => said('recused') }),
]
