import { defineModule } from '#kernel'
import { addMailbox } from './add-mailbox.ts'
import { changeMailbox } from './change-mailbox.ts'
import { claimOutgoing } from './claim-outgoing.ts'
import { demo } from './demo.ts'
import { complaintReceived, mailBounced, mailReceived, mailSent, mailSetAside } from './facts.ts'
import { holdLines } from './hold-lines.ts'
import { lines } from './lines.ts'
import { noteLeft } from './note-left.ts'
import { noteLine } from './note-line.ts'
import { pauseMailbox } from './pause-mailbox.ts'
import { maySeeMailboxes } from './policy.ts'
import reactions from './reactions.ts'
import { resumeMailbox } from './resume-mailbox.ts'
import { removeMailbox } from './remove-mailbox.ts'
import routes from './routes.tsx'
import { seeMailbox } from './see-mailbox.ts'
import { seeMailboxes } from './see-mailboxes.ts'
import { seeNewMailbox } from './see-new-mailbox.ts'
import { sendAgain } from './send-again.ts'
import { sweep } from './sweep.ts'
import { declared } from './tables.ts'
import { keepGrant } from './keep-grant.ts'
import { takeIn } from './take-in.ts'
import { tryMailbox } from './try-mailbox.ts'
import { waits } from './waits.ts'

export default defineModule({
  name: 'mailboxes',
  floor: 1,
  needs: ['consent', 'files', 'notifications', 'people'],
  about: 'Reads the mail of the business, each once, and sends its answers, each once.',
  purposes: { mailboxes: 'mailboxes.purpose' },
  actions: [
    addMailbox,
    changeMailbox,
    pauseMailbox,
    resumeMailbox,
    tryMailbox,
    sendAgain,
    removeMailbox,
    holdLines,
    noteLine,
    takeIn,
    keepGrant,
    claimOutgoing,
    noteLeft,
    sweep,
  ],
  questions: [seeMailboxes, seeMailbox, seeNewMailbox],
  facts: [mailReceived, mailSetAside, mailSent, mailBounced, complaintReceived],
  reactions,
  jobs: [{ name: 'mailboxes.sweep', cron: '50 2 * * *', action: sweep, input: {} }],
  standing: [lines],
  routes,
  places: [
    {
      href: '/desk/mailboxes',
      label: 'mailboxes.place',
      may: maySeeMailboxes,
      area: 'desk',
      room: 'house',
      order: 94,
    },
  ],
  tables: declared,
  demo,
  waits,
})
