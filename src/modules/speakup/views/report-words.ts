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
  'identity',
  'identity-asked',
  'identity-disclosed',
  'identity-kept',
  'reader-in',
  'reader-out',
] as const
/** What the system itself says needs no words of its own inside. */
export const said = [
  'check-in',
  'nobody',
  'identity-asked',
  'identity-disclosed',
  'identity-kept',
  'reader-in',
  'reader-out',
] as const
const asked = ['what', 'when', 'where', 'how', 'before', 'wish', 'language'] as const

export const kinds = () => work.map((one) => [one, word('report.kind', one)] as const)
/** What an answer does to the days; that an inquiry has begun only where the report would go otherwise. */
export const does = (goes: boolean) =>
  (
    [
      'nothing',
      'acknowledges',
      ...(goes ? (['begins-inquiry'] as const) : []),
      'gives-feedback',
    ] as const
  ).map((one) => [one, t(`report.does.${one}`)] as const)

/** What is said of an entry, whoever reads it. */
export const entryWords = () => ({
  broken: t('report.broken'),
  involved: t('report.involved'),
  excluded: t('report.excluded'),
  retaliation: t('report.retaliation'),
  oral: t('report.oral'),
  interpreter: t('report.interpreter'),
  download: t('report.download'),
  unfetched: t('report.unfetched'),
  file: t('box.file', { name: '{name}' }),
  says: Object.fromEntries(said.map((one) => [one, t(`box.says.${one}`)])),
  kinds: Object.fromEntries(all.map((one) => [one, word('report.kind', one)])),
  asked: Object.fromEntries(asked.map((one) => [one, t(`form.${one}`)])),
  detriments: Object.fromEntries(detriments.map((one) => [one, word('detriment', one)])),
})

const lockWords = () => ({
  ...entryWords(),
  insecure: t('report.insecure'),
  noName: t('report.identity-none'),
  saved: t('report.saved'),
  unlocking: t('report.unlocking'),
  failed: t('report.unlock-failed'),
  by: {
    reporter: word('report.by', 'reporter'),
    recipient: word('report.by', 'recipient'),
    system: word('report.by', 'system'),
  },
})

export const deskWords = () => ({
  ...lockWords(),
  rekeyed: t('report.rekeyed'),
  letIn: t('report.let-in'),
  short: t('box.short'),
  reason: t('report.identity-short'),
  requested: t('report.identity-asked'),
})

export const identityWords = () => ({ ...lockWords(), decided: t('keeper.done') })
