// The words a script at the desk needs, in the language of the page.
import { detriments } from '../shapes.ts'
import { t, word } from '../words.ts'

const work = [
  'assessment',
  'plan',
  'task',
  'note',
  'interview',
  'measure',
  'asks-identity',
] as const
const all = [
  ...work,
  'report',
  'message',
  'correction',
  'signed',
  'interpreter',
  'revealed',
  'check-in',
  'nobody',
  'closure',
  'disclosed',
  'log',
] as const
const asked = ['what', 'when', 'where', 'how', 'before', 'wish', 'language'] as const

export const kinds = () => work.map((one) => [one, word('report.kind', one)] as const)
export const does = () =>
  (['nothing', 'acknowledges', 'gives-feedback'] as const).map(
    (one) => [one, t(`report.does.${one}`)] as const,
  )

/** What is said of an entry, whoever reads it. */
export const entryWords = () => ({
  broken: t('report.broken'),
  involved: t('report.involved'),
  excluded: t('report.excluded'),
  retaliation: t('report.retaliation'),
  oral: t('report.oral'),
  interpreter: t('report.interpreter'),
  download: t('report.download'),
  file: t('box.file', { name: '{name}' }),
  says: { 'check-in': t('box.check-in') },
  kinds: Object.fromEntries(all.map((one) => [one, word('report.kind', one)])),
  asked: Object.fromEntries(asked.map((one) => [one, t(`form.${one}`)])),
  detriments: Object.fromEntries(detriments.map((one) => [one, word('detriment', one)])),
})

export const deskWords = () => ({
  ...entryWords(),
  unlocking: t('report.unlocking'),
  failed: t('report.unlock-failed'),
  rekeyed: t('report.rekeyed'),
  excludedByReporter: t('report.grant-excluded'),
  identity: t('report.identity'),
  noName: t('report.identity-none'),
  by: {
    reporter: word('report.by', 'reporter'),
    recipient: word('report.by', 'recipient'),
    system: word('report.by', 'system'),
  },
})
