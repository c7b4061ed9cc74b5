// The addresses of a person's own account.
import { said } from './said.ts'
import { form, page, type Route } from '#kernel/web'
import { askAddressChange } from './ask-address-change.ts'
import { confirmAddressChange } from './confirm-address-change.ts'
import { seeAddress } from './see-address.ts'
import { seeAddressLink } from './see-address-link.ts'
import { changePassword } from './change-password.ts'
import { seePassword } from './see-password.ts'
import { chooseTheme } from './choose-theme.ts'
import { seeAppearance } from './see-appearance.ts'
import { editMe } from './edit-me.ts'
import { endOtherSessions } from './end-other-sessions.ts'
import { endSession } from './end-session.ts'
import { addPasskey } from './add-passkey.ts'
import { removePasskey } from './remove-passkey.ts'
import { seePasskeys } from './see-passkeys.ts'
import { beginSecondStep } from './begin-second-step.ts'
import { confirmSecondStep } from './confirm-second-step.ts'
import { dropSecondStep } from './drop-second-step.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { seeRecoveryCodes } from './see-recovery-codes.ts'
import { seeSecondStep } from './see-second-step.ts'
import { makeToken } from './make-token.ts'
import { seeMadeToken } from './see-made-token.ts'
import { seeTokens } from './see-tokens.ts'
import { withdrawToken } from './withdraw-token.ts'
import { addressLinkPage, addressPage } from './views/address-page.tsx'
import { passkeysPage } from './views/passkeys-page.tsx'
import { recoveryPage, secondStepPage } from './views/second-step-page.tsx'
import { madeTokenPage, tokensPage } from './views/tokens-page.tsx'
import { seeSent } from './see-forgotten.ts'
import { seeMe } from './see-me.ts'
import { seeSessions } from './see-sessions.ts'
import { appearancePage } from './views/appearance-page.tsx'
import { changedPage } from './views/letter-pages.tsx'
import { mePage } from './views/me-page.tsx'
import { passwordPage } from './views/password-page.tsx'
import { sessionsPage } from './views/sessions-page.tsx'

const meAt = page('/me', seeMe, mePage)
const passwordAt = page('/me/password', seePassword, passwordPage)
const addressAt = page('/me/address', seeAddress, addressPage)
const addressLinkAt = page('/address/:side', seeAddressLink, addressLinkPage)
const secondStepAt = page('/me/second-step', seeSecondStep, secondStepPage)
const passkeysAt = page('/me/passkeys', seePasskeys, passkeysPage)
const tokensAt = page('/me/tokens', seeTokens, tokensPage)
const sessionsAt = page('/me/sessions', seeSessions, sessionsPage)

export const ownRoutes: Route[] = [
  meAt,
  form('/me', editMe, {
    page: meAt,
    after: ({ locale }) => ({
      ...(said('/me', 'said.saved') as object),
      to: '/me',
      keep: { language: locale },
    }),
  }),
  page('/appearance', seeAppearance, appearancePage),
  form('/appearance', chooseTheme, { after: ({ theme, then }) => ({ to: then, keep: { theme } }) }),
  passwordAt,
  form('/me/password', changePassword, {
    page: passwordAt,
    after: ({ ended }) => ({
      to: '/me',
      say: { key: 'accounts.said.password', values: { ended } },
    }),
  }),
  sessionsAt,
  form('/me/sessions/end', endSession, {
    after: ({ here }) =>
      here ? { to: '/', session: null } : said('/me/sessions', 'said.session-ended'),
  }),
  form('/me/sessions/end-others', endOtherSessions, {
    after: ({ ended }) => ({
      to: '/me/sessions',
      say: { key: 'accounts.said.sessions-ended', values: { ended } },
    }),
  }),

  addressAt,
  form('/me/address', askAddressChange, {
    page: addressAt,
    after: () => said('/me/address', 'said.address-asked'),
  }),
  addressLinkAt,
  form('/address/:side', confirmAddressChange, {
    page: addressLinkAt,
    after: ({ done }) => said('/sign-in/changed', done ? 'said.address-done' : 'said.address-half'),
  }),
  page('/sign-in/changed', seeSent, changedPage),
  secondStepAt,
  form('/me/second-step/begin', beginSecondStep, { after: () => '/me/second-step' }),
  form('/me/second-step', confirmSecondStep, {
    page: secondStepAt,
    after: () => said('/me/recovery-codes', 'said.second-on'),
  }),
  form('/me/second-step/drop', dropSecondStep, { after: () => said('/me', 'said.second-off') }),
  page('/me/recovery-codes', seeRecoveryCodes, recoveryPage),
  form('/me/recovery-codes', renewRecoveryCodes, { after: () => '/me/recovery-codes' }),
  passkeysAt,
  form('/me/passkeys', addPasskey, {
    page: passkeysAt,
    after: () => said('/me/passkeys', 'said.passkey-added'),
  }),
  form('/me/passkeys/remove', removePasskey, {
    after: () => said('/me/passkeys', 'said.passkey-removed'),
  }),
  tokensAt,
  form('/me/tokens', makeToken, { page: tokensAt, after: ({ token }) => `/me/tokens/${token}` }),
  page('/me/tokens/:token', seeMadeToken, madeTokenPage),
  form('/me/tokens/withdraw', withdrawToken, {
    after: () => said('/me/tokens', 'said.token-withdrawn'),
  }),
]
