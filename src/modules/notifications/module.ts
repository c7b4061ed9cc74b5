import { holdRestored } from './hold-restored.ts'
import { defineModule } from '#kernel'
import { choose } from './choose.ts'
import { clean } from './clean.ts'
import { demo } from './demo.ts'
import { letterDue } from './facts.ts'
import { notify } from './notify.ts'
import { mayHaveInbox } from './policy.ts'
import reactions from './reactions.ts'
import { read } from './read.ts'
import { readAll } from './read-all.ts'
import routes from './routes.tsx'
import { seeChoices } from './see-choices.ts'
import { seePost } from './see-post.ts'
import { seeInbox } from './see-inbox.ts'
import { seeStop } from './see-stop.ts'
import { sendDigests } from './send-digests.ts'
import { sendDue } from './send-due.ts'
import { sendLetter } from './send-letter.ts'
import { stopMail } from './stop-mail.ts'
import { declared } from './tables.ts'
import { tryLetterAgain } from './try-letter-again.ts'
import { welcome } from './welcome.ts'
import { waits } from './waits.ts'

export default defineModule({
  name: 'notifications',
  floor: 1,
  needs: ['people'],
  about:
    'Tells people what happened, in the way each of them chose, and sends every letter of the system.',
  letters: {
    'notifications.telling': { basis: 'contract', about: 'notifications.letter-telling' },
  },
  recipients: [
    { name: 'mail-server', about: 'notifications.recipient-mail', purposes: ['notifications'] },
  ],
  purposes: { notifications: 'notifications.purpose' },
  actions: [
    holdRestored,
    sendLetter,
    sendDue,
    clean,
    notify,
    read,
    readAll,
    choose,
    stopMail,
    sendDigests,
    welcome,
    tryLetterAgain,
  ],
  questions: [seeInbox, seeChoices, seeStop, seePost],
  facts: [letterDue],
  reactions,
  jobs: [
    { name: 'notifications.send-due', cron: '* * * * *', action: sendDue, input: {} },
    { name: 'notifications.send-digests', cron: '5 * * * *', action: sendDigests, input: {} },
    { name: 'notifications.clean', cron: '20 2 * * *', action: clean, input: {} },
  ],
  routes,
  places: [
    {
      href: '/me/notifications',
      label: 'notifications.place',
      may: mayHaveInbox,
      area: 'member',
      order: 80,
    },
  ],
  tables: declared,
  demo,
  waits,
  promises: [{ name: 'notifications.stop', keptBy: { verb: 'notifications.stop-mail' } }],
  onRestore: [holdRestored],
})
