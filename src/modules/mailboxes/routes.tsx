import { form, page } from '#kernel/web'
import { addMailbox } from './add-mailbox.ts'
import { changeMailbox } from './change-mailbox.ts'
import { pauseMailbox } from './pause-mailbox.ts'
import { removeMailbox } from './remove-mailbox.ts'
import { resumeMailbox } from './resume-mailbox.ts'
import { seeMailbox } from './see-mailbox.ts'
import { seeMailboxes } from './see-mailboxes.ts'
import { seeNewMailbox } from './see-new-mailbox.ts'
import { sendAgain } from './send-again.ts'
import { tryMailbox } from './try-mailbox.ts'
import { ChangePage } from './views/change-page.tsx'
import { MailboxPage } from './views/mailbox-page.tsx'
import { MailboxesPage } from './views/mailboxes-page.tsx'
import { NewPage } from './views/new-page.tsx'

const fresh = page('/desk/mailboxes/new', seeNewMailbox, NewPage)
const one = page('/desk/mailboxes/:mailbox', seeMailbox, MailboxPage)
const change = page('/desk/mailboxes/:mailbox/change', seeMailbox, ChangePage)

const back = (key: string) => (answer: { mailbox: string }) => ({
  to: `/desk/mailboxes/${answer.mailbox}`,
  say: { key: `mailboxes.said.${key}` },
})
const mailbox = ({ mailbox: id }: Record<string, unknown>) => ({ mailbox: id })

export default [
  page('/desk/mailboxes', seeMailboxes, MailboxesPage),
  fresh,
  one,
  change,
  form('/desk/mailboxes/new', addMailbox, {
    page: fresh,
    from: () => ({}),
    after: back('added'),
  }),
  form('/desk/mailboxes/:mailbox/change', changeMailbox, {
    page: change,
    from: mailbox,
    after: back('changed'),
  }),
  form('/desk/mailboxes/:mailbox/try', tryMailbox, {
    page: one,
    from: mailbox,
    after: ({ mailbox: id, reading, sending }) => ({
      to: `/desk/mailboxes/${id}`,
      say: { key: `mailboxes.said.${reading === null && sending === null ? 'well' : 'not-well'}` },
    }),
  }),
  form('/desk/mailboxes/:mailbox/pause', pauseMailbox, { after: back('paused') }),
  form('/desk/mailboxes/:mailbox/resume', resumeMailbox, { after: back('resumed') }),
  form('/desk/mailboxes/:mailbox/remove', removeMailbox, {
    page: one,
    from: mailbox,
    after: ({ address }) => ({
      to: '/desk/mailboxes',
      say: { key: 'mailboxes.said.removed', values: { address } },
    }),
  }),
  form('/desk/mailboxes/mail/:mail/again', sendAgain, { after: back('again') }),
]
