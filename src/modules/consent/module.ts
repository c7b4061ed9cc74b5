import { defineModule } from '#kernel'
import { guardConsentLetters } from '#notifications'
import { beforeErasing } from './before-erasing.ts'
import { brought } from './brought.ts'
import { confirm } from './confirm.ts'
import { addConsentPurpose } from './declared-purposes.ts'
import { demo } from './demo.ts'
import * as facts from './facts.ts'
import { consentGate } from './gate.ts'
import { grant } from './grant.ts'
import { indicators } from './indicators.ts'
import { jobs } from './jobs.ts'
import { places } from './places.ts'
import { postConfirmation } from './post-confirmation.ts'
import { publishes } from './publishes.ts'
import { reactions } from './reactions.ts'
import { prepareImport } from './prepare-import.ts'
import { retirePurpose } from './retire-purpose.ts'
import routes from './routes.tsx'
import { runImport } from './run-import.ts'
import { seeConfirming } from './see-confirming.ts'
import { seeImport } from './see-import.ts'
import { seeImports } from './see-imports.ts'
import { seePreferences } from './see-preferences.ts'
import { seePurpose } from './see-purpose.ts'
import { seePurposes } from './see-purposes.ts'
import { seeReceipt } from './see-receipt.ts'
import { seeSubscribing } from './see-subscribing.ts'
import { seeWithdrawing } from './see-withdrawing.ts'
import { setPreferences } from './set-preferences.ts'
import { subscribe } from './subscribe.ts'
import { sweep } from './sweep.ts'
import { declared } from './tables.ts'
import { undoImport } from './undo-import.ts'
import { withdraw } from './withdraw.ts'
import { withdrawAll } from './withdraw-all.ts'
import { writePurpose } from './write-purpose.ts'
import { promises } from './promises.ts'

guardConsentLetters(consentGate)
for (const purpose of brought) addConsentPurpose(purpose)

export default defineModule({
  name: 'consent',
  floor: 1,
  needs: ['people', 'notifications'],
  about:
    'What people agreed to be reached for, with the words they saw; nothing is sent without it, and taking it back is one press.',
  purposes: { consent: 'consent.purpose' },
  letters: {
    'consent.confirmation': { basis: 'legal-duty', about: 'consent.letter-confirmation' },
  },
  actions: [
    subscribe,
    confirm,
    grant,
    withdraw,
    withdrawAll,
    setPreferences,
    writePurpose,
    retirePurpose,
    prepareImport,
    runImport,
    undoImport,
    postConfirmation,
    sweep,
  ],
  questions: [
    seePreferences,
    seeWithdrawing,
    seeSubscribing,
    seeConfirming,
    seeReceipt,
    seePurposes,
    seePurpose,
    seeImports,
    seeImport,
  ],
  facts: Object.values(facts),
  reactions,
  jobs,
  routes,
  places,
  tables: declared,
  beforeErasing,
  demo,
  promises,
  indicators,
  publishes,
})
