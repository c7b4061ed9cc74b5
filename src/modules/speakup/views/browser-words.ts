// The words a script in a reporter's browser needs, in the language of the page.
import { t } from '../words.ts'
import { entryWords } from './report-words.ts'

export const sealingWords = () => ({
  mode: t('form.mode-script'),
  working: t('form.working'),
  failed: t('form.failed'),
  plain: t('form.no-scripts'),
  done: t('receipt.title'),
  lead: t('receipt.lead'),
  again: t('receipt.again'),
})

export const loginWords = () => ({
  mode: t('login.mode-script'),
  working: t('login.working'),
  typed: t('no.receipt-typed'),
  wrong: t('no.receipt'),
  busy: t('login.busy'),
  failed: t('login.failed'),
  plain: t('login.no-scripts'),
})

export const mailboxWords = () => ({
  ...entryWords(),
  ...sealingWords(),
  kinds: { ...entryWords().kinds, revealed: t('box.revealed') },
  by: { reporter: t('box.you'), recipient: t('box.them'), system: t('box.system') },
  broken: t('box.broken', { n: 1 }),
  involved: t('box.involved'),
  excluded: t('box.excluded'),
  clash: t('no.place'),
  changed: t('no.changed'),
  pass: t('no.pass'),
  busy: t('login.busy'),
  short: t('box.short'),
  sent: t('box.sent'),
})
