import { defineModule } from '#kernel'
import { answer } from './answer.ts'
import { answerSealed } from './answer-sealed.ts'
import { approveRecipient } from './approve-recipient.ts'
import { askIdentity } from './ask-identity.ts'
import { changeKeys } from './change-keys.ts'
import { demo } from './demo.ts'
import { decideIdentity } from './decide-identity.ts'
import { endRecipient } from './end-recipient.ts'
import { enrolKey } from './enrol-key.ts'
import { fillDemo } from './fill-demo.ts'
import { findSalt } from './find-salt.ts'
import { flagRetaliation } from './flag-retaliation.ts'
import { grantReader } from './grant-reader.ts'
import { holdReport } from './hold-report.ts'
import { jobs } from './jobs.ts'
import { keepWatch } from './keep-watch.ts'
import { keepWrap } from './keep-wrap.ts'
import { openMailbox } from './open-mailbox.ts'
import { openSealed } from './open-sealed.ts'
import { places } from './places.ts'
import { proposeRecipient } from './propose-recipient.ts'
import { recuse } from './recuse.ts'
import routes from './routes.tsx'
import { seeChannel } from './see-channel.ts'
import { seeDeletion } from './see-deletion.ts'
import { seeDesk } from './see-desk.ts'
import { seeFile } from './see-file.ts'
import { seeForm } from './see-form.ts'
import { seeIdentity } from './see-identity.ts'
import { seeReport } from './see-report.ts'
import { setChannel } from './set-channel.ts'
import { submit } from './submit.ts'
import { submitSealed } from './submit-sealed.ts'
import { declared } from './tables.ts'
import { takeAlong } from './take-along.ts'
import { tellRecipients } from './tell-recipients.ts'
import { publishes } from './publishes.ts'
import { indicators } from './yearly.ts'
import { waits } from './waits.ts'
import { writeEntry } from './write-entry.ts'
import { promises } from './promises.ts'

export default defineModule({
  name: 'speakup',
  floor: 2,
  about:
    'A channel for speaking up: sealed, anonymous, two-way, and out of reach of whoever is accused, whatever their role.',
  letters: { 'speakup.letter': { basis: 'legal-duty', about: 'speakup.letter-about' } },
  purposes: { speakup: 'speakup.purpose' },
  actions: [
    submit,
    submitSealed,
    answer,
    answerSealed,
    flagRetaliation,
    proposeRecipient,
    approveRecipient,
    endRecipient,
    enrolKey,
    keepWrap,
    writeEntry,
    changeKeys,
    grantReader,
    askIdentity,
    decideIdentity,
    recuse,
    holdReport,
    setChannel,
    keepWatch,
    tellRecipients,
    fillDemo,
  ],
  questions: [
    seeChannel,
    seeForm,
    openMailbox,
    findSalt,
    openSealed,
    seeDesk,
    seeReport,
    seeIdentity,
    seeFile,
    seeDeletion,
    takeAlong,
  ],
  jobs,
  routes,
  places,
  tables: declared,
  waits,
  indicators,
  publishes,
  promises,
  demo,
})
