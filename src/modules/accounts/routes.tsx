// The addresses of accounts.
import { arrival, form, page, type Route, type After } from '#kernel/web'
import { acceptInvitation, seeInvitation } from './accept-invitation.ts'
import { askLink } from './ask-link.ts'
import {
  askAddressChange,
  confirmAddressChange,
  seeAddress,
  seeAddressLink,
} from './change-address.ts'
import { changePassword, seePassword } from './change-password.ts'
import { chooseTheme, seeAppearance } from './choose-theme.ts'
import { confirmSignUp, seeSignUpLink } from './confirm-sign-up.ts'
import { describeBusiness, seeBusiness } from './describe-business.ts'
import { editMe } from './edit-me.ts'
import { endOtherSessions, endSession } from './end-session.ts'
import type { Entered } from './enter.ts'
import { enterCode, seeCode } from './enter-code.ts'
import { invite } from './invite.ts'
import { sendInvitationAgain, withdrawInvitation } from './keep-invitation.ts'
import { addPasskey, removePasskey, seePasskeys, signInByPasskey } from './passkeys.ts'
import { beginRound, finishRound } from './provider-round.ts'
import {
  beginSecondStep,
  confirmSecondStep,
  dropSecondStep,
  renewRecoveryCodes,
  seeRecoveryCodes,
  seeSecondStep,
} from './second-step.ts'
import { addProvider, closeProvider, seeSignInRules, setSignInRules } from './sign-in-rules.ts'
import { makeToken, seeMadeToken, seeTokens, withdrawToken } from './tokens.ts'
import { addressLinkPage, addressPage } from './views/address-page.tsx'
import { passkeysPage } from './views/passkeys-page.tsx'
import { codePage, recoveryPage, secondStepPage } from './views/second-step-page.tsx'
import { signInRulesPage } from './views/sign-in-rules-page.tsx'
import { madeTokenPage, tokensPage } from './views/tokens-page.tsx'
import { proveAgain, seeProveAgain } from './prove-again.ts'
import { seeForgotten, seeSent, seeSignOut } from './see-forgotten.ts'
import { seeInvitations } from './see-invitations.ts'
import { seeLink } from './see-link.ts'
import { seeMe } from './see-me.ts'
import { seeSessions } from './see-sessions.ts'
import { seeSetUp, seeTasks } from './see-set-up.ts'
import { seeSignIn } from './see-sign-in.ts'
import { seeSignUp } from './see-sign-up.ts'
import { setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signUp } from './sign-up.ts'
import { useLink } from './use-link.ts'
import { appearancePage } from './views/appearance-page.tsx'
import { againPage } from './views/again-page.tsx'
import { businessPage } from './views/business-page.tsx'
import { invitationsPage } from './views/invitations-page.tsx'
import { joinPage } from './views/join-page.tsx'
import {
  changedPage,
  forgottenPage,
  linkPage,
  sentPage,
  signUpLinkPage,
} from './views/letter-pages.tsx'
import { mePage } from './views/me-page.tsx'
import { passwordPage } from './views/password-page.tsx'
import { sessionsPage } from './views/sessions-page.tsx'
import { setUpPage } from './views/set-up-page.tsx'
import { signInPage } from './views/sign-in-page.tsx'
import { signOutPage } from './views/sign-out-page.tsx'
import { signUpPage } from './views/sign-up-page.tsx'
import { tasksPage } from './views/tasks-page.tsx'

/** In: session and device are kept. Half in: on to the second step. */
export const inside = (entered: Entered): After =>
  entered.token === null
    ? { to: '/sign-in/code', keep: { half: entered.half } }
    : { to: entered.then, session: entered.token, keep: { half: null, device: entered.device } }

const said = (to: string, key: string): After => ({ to, say: { key: `accounts.${key}` } })

const signInAt = page('/sign-in', seeSignIn, signInPage)
const forgottenAt = page('/sign-in/forgotten', seeForgotten, forgottenPage)
const linkAt = page('/sign-in/link', seeLink, linkPage)
const againAt = page('/sign-in/again', seeProveAgain, againPage)
const signUpAt = page('/sign-up', seeSignUp, signUpPage)
const signUpLinkAt = page('/sign-up/confirm', seeSignUpLink, signUpLinkPage)
const joinAt = page('/join', seeInvitation, joinPage)
const setUpAt = page('/set-up', seeSetUp, setUpPage)
const businessAt = page('/set-up/business', seeBusiness, businessPage)
const invitationsAt = page('/desk/invitations', seeInvitations, invitationsPage)
const meAt = page('/me', seeMe, mePage)
const passwordAt = page('/me/password', seePassword, passwordPage)
const codeAt = page('/sign-in/code', seeCode, codePage)
const addressAt = page('/me/address', seeAddress, addressPage)
const addressLinkAt = page('/address/:side', seeAddressLink, addressLinkPage)
const secondStepAt = page('/me/second-step', seeSecondStep, secondStepPage)
const passkeysAt = page('/me/passkeys', seePasskeys, passkeysPage)
const tokensAt = page('/me/tokens', seeTokens, tokensPage)
const rulesAt = page('/desk/settings/sign-in', seeSignInRules, signInRulesPage)
const sessionsAt = page('/me/sessions', seeSessions, sessionsPage)

export const routes: Route[] = [
  setUpAt,
  form('/set-up', setUp, {
    page: setUpAt,
    after: ({ token }) => ({ to: '/set-up/tasks', session: token }),
  }),
  page('/set-up/tasks', seeTasks, tasksPage),
  businessAt,
  form('/set-up/business', describeBusiness, {
    page: businessAt,
    after: () => said('/set-up/tasks', 'said.saved'),
  }),

  signInAt,
  form('/sign-in', signIn, { page: signInAt, after: inside }),
  page('/sign-out', seeSignOut, signOutPage),
  form('/sign-out', signOut, {
    after: () => ({ to: '/', session: null, say: { key: 'accounts.said.signed-out' } }),
  }),
  forgottenAt,
  form('/sign-in/forgotten', askLink, { page: forgottenAt, after: () => '/sign-in/sent' }),
  page('/sign-in/sent', seeSent, sentPage),
  linkAt,
  form('/sign-in/link', useLink, { page: linkAt, after: inside }),
  againAt,
  form('/sign-in/again', proveAgain, { page: againAt, after: ({ then }) => then }),

  signUpAt,
  form('/sign-up', signUp, { page: signUpAt, after: () => '/sign-in/sent' }),
  signUpLinkAt,
  form('/sign-up/confirm', confirmSignUp, { page: signUpLinkAt, after: inside }),
  joinAt,
  form('/join', acceptInvitation, {
    page: joinAt,
    after: (entered) =>
      (entered.token ?? entered.half) === null ? said('/sign-in', 'said.joined') : inside(entered),
  }),

  invitationsAt,
  form('/desk/invitations', invite, {
    page: invitationsAt,
    from: () => ({}),
    after: () => said('/desk/invitations', 'said.invited'),
  }),
  form('/desk/invitations/again', sendInvitationAgain, {
    page: invitationsAt,
    from: () => ({}),
    after: () => said('/desk/invitations', 'said.invited-again'),
  }),
  form('/desk/invitations/withdraw', withdrawInvitation, {
    after: () => said('/desk/invitations', 'said.withdrawn'),
  }),

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

  codeAt,
  form('/sign-in/code', enterCode, { page: codeAt, after: inside }),
  form('/sign-in/passkey', signInByPasskey, { page: signInAt, after: inside }),
  arrival('/sign-in/with/:provider', beginRound, ({ url, round }) => ({
    to: url,
    keep: { round },
  })),
  arrival('/sign-in/with/:provider/back', finishRound, inside),

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

  rulesAt,
  form('/desk/settings/sign-in', setSignInRules, {
    page: rulesAt,
    after: () => said('/desk/settings/sign-in', 'said.saved'),
  }),
  form('/desk/settings/sign-in/providers', addProvider, {
    page: rulesAt,
    after: () => said('/desk/settings/sign-in', 'said.provider-added'),
  }),
  form('/desk/settings/sign-in/close', closeProvider, {
    after: () => said('/desk/settings/sign-in', 'said.provider-closed'),
  }),
]
