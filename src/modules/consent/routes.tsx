import { document, form, page } from '#kernel/web'
import { confirm } from './confirm.ts'
import { grant } from './grant.ts'
import { prepareImport } from './prepare-import.ts'
import { runImport } from './run-import.ts'
import { seeImport } from './see-import.ts'
import { seeImports } from './see-imports.ts'
import { undoImport } from './undo-import.ts'
import { ImportPage, ImportsPage } from './views/import-page.tsx'
import { retirePurpose } from './retire-purpose.ts'
import { seeConfirming } from './see-confirming.ts'
import { seePreferences } from './see-preferences.ts'
import { seePurpose } from './see-purpose.ts'
import { seePurposes } from './see-purposes.ts'
import { seeReceipt } from './see-receipt.ts'
import { seeSubscribing } from './see-subscribing.ts'
import { seeWithdrawing } from './see-withdrawing.ts'
import { setPreferences } from './set-preferences.ts'
import { subscribe } from './subscribe.ts'
import { ConfirmPage, SubscribePage, WaitPage } from './views/subscribe-page.tsx'
import { PreferencesPage } from './views/preferences-page.tsx'
import { PurposePage } from './views/purpose-page.tsx'
import { PurposesPage } from './views/purposes-page.tsx'
import { WithdrawPage } from './views/withdraw-page.tsx'
import { withdraw } from './withdraw.ts'
import { withdrawAll } from './withdraw-all.ts'
import { writePurpose } from './write-purpose.ts'

const mine = page('/me/consent', seePreferences, PreferencesPage)
const linked = page('/preferences/:key', seePreferences, PreferencesPage)
const withdrawing = page('/preferences/:key/withdraw/:purpose', seeWithdrawing, WithdrawPage)
const subscribing = page('/subscribe', seeSubscribing, SubscribePage)
const confirming = page('/subscribe/confirm/:key', seeConfirming, ConfirmPage)
const desk = page('/desk/consent', seePurposes, PurposesPage)
const fresh = page('/desk/consent/new', seePurpose, PurposePage)
const one = page('/desk/consent/:purpose', seePurpose, PurposePage)

const imports = page('/desk/consent/imports', seeImports, ImportsPage)
const oneImport = page('/desk/consent/imports/:import', seeImport, ImportPage)
const toImport = (answer: { import: string }) => `/desk/consent/imports/${answer.import}`

const said = (key: string) => ({ say: { key: `consent.said-${key}` } })
const back = (key: string) => (answer: { to: string }) => ({ to: answer.to, ...said(key) })
const own = { page: mine, from: () => ({}) }
const byKey = { page: linked, from: ({ key }: Record<string, unknown>) => ({ key }) }
const file = (answer: object) =>
  Response.json(answer, {
    headers: { 'content-disposition': 'attachment; filename="consent-receipt.json"' },
  })

export default [
  mine,
  linked,
  withdrawing,
  subscribing,
  confirming,
  page('/subscribe/asked', seeSubscribing, WaitPage),
  document('/me/consent/receipts/:event', seeReceipt, file),
  document('/preferences/:key/receipts/:event', seeReceipt, file),
  form('/me/consent/allow', grant, { ...own, after: back('given') }),
  form('/me/consent/withdraw', withdraw, { ...own, after: back('withdrawn') }),
  form('/me/consent/stop', withdrawAll, { ...own, after: back('stopped') }),
  form('/me/consent/wishes', setPreferences, { ...own, after: back('kept') }),
  form('/preferences/:key/allow', grant, { ...byKey, after: back('given') }),
  form('/preferences/:key/withdraw', withdraw, { ...byKey, after: back('withdrawn') }),
  form('/preferences/:key/stop', withdrawAll, { ...byKey, after: back('stopped') }),
  form('/preferences/:key/wishes', setPreferences, { ...byKey, after: back('kept') }),
  form('/preferences/:key/withdraw/:purpose', withdraw, {
    page: withdrawing,
    after: back('withdrawn'),
  }),
  form('/subscribe', subscribe, {
    page: subscribing,
    from: () => ({}),
    after: () => '/subscribe/asked',
  }),
  form('/subscribe/confirm/:key', confirm, { page: confirming, after: back('confirmed') }),
  desk,
  fresh,
  imports,
  oneImport,
  form('/desk/consent/imports', prepareImport, {
    page: imports,
    from: () => ({}),
    most: 92_000_000,
    after: toImport,
  }),
  form('/desk/consent/imports/:import/run', runImport, {
    page: oneImport,
    after: (answer) => ({ to: toImport(answer), ...said('imported') }),
  }),
  form('/desk/consent/imports/:import/undo', undoImport, {
    page: oneImport,
    after: (_answer, input) => ({ to: toImport(input), ...said('undone') }),
  }),
  one,
  form('/desk/consent/new', writePurpose, {
    page: fresh,
    from: () => ({}),
    after: ({ purpose }) => ({ to: `/desk/consent/${purpose}`, ...said('published') }),
  }),
  form('/desk/consent/:purpose', writePurpose, {
    page: one,
    from: ({ purpose }) => ({ purpose }),
    after: ({ purpose }) => ({ to: `/desk/consent/${purpose}`, ...said('published') }),
  }),
  form('/desk/consent/:purpose/retire', retirePurpose, {
    after: () => ({ to: '/desk/consent', ...said('retired') }),
  }),
]
