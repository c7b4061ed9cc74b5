import { defineModule, everyone, running } from '#kernel'
import { acceptInvitation, seeInvitation } from './accept-invitation.ts'
import {
  askAddressChange,
  confirmAddressChange,
  seeAddress,
  seeAddressLink,
} from './change-address.ts'
import { demo, openDemoAccounts } from './demo.ts'
import { enterCode, seeCode } from './enter-code.ts'
import { giveToken, tokenCreate } from './give-token.ts'
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
import { sweep } from './sweep.ts'
import { makeToken, seeMadeToken, seeTokens, touchToken, withdrawToken } from './tokens.ts'
import { unconfirmed } from './unconfirmed.ts'
import { askLink } from './ask-link.ts'
import { changePassword, seePassword } from './change-password.ts'
import { chooseTheme, seeAppearance } from './choose-theme.ts'
import { confirmSignUp, seeSignUpLink } from './confirm-sign-up.ts'
import { describeBusiness, seeBusiness } from './describe-business.ts'
import { editMe } from './edit-me.ts'
import { endOtherSessions, endSession } from './end-session.ts'
import * as facts from './facts.ts'
import { identify } from './identify.ts'
import { invite } from './invite.ts'
import { sendInvitationAgain, withdrawInvitation } from './keep-invitation.ts'
import { openSession } from './open-session.ts'
import { postAccountLetter } from './post-letter.ts'
import { proveAgain, seeProveAgain } from './prove-again.ts'
import { reactions } from './reactions.ts'
import { routes } from './routes.tsx'
import { seeActor } from './see-actor.ts'
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
import { declared } from './tables.ts'
import { touchSession } from './touch-session.ts'
import { useLink } from './use-link.ts'

export default defineModule({
  name: 'accounts',
  floor: 1,
  needs: ['people', 'spaces', 'guidelines', 'notifications'],
  about: 'How people prove who they are, and where they are signed in.',
  purposes: { accounts: 'accounts.purpose' },
  actions: [
    enterCode,
    askAddressChange,
    confirmAddressChange,
    beginSecondStep,
    confirmSecondStep,
    dropSecondStep,
    renewRecoveryCodes,
    addPasskey,
    removePasskey,
    signInByPasskey,
    beginRound,
    finishRound,
    setSignInRules,
    addProvider,
    closeProvider,
    makeToken,
    withdrawToken,
    touchToken,
    giveToken,
    sweep,
    openDemoAccounts,
    setUp,
    describeBusiness,
    signIn,
    signOut,
    askLink,
    useLink,
    proveAgain,
    signUp,
    confirmSignUp,
    invite,
    sendInvitationAgain,
    withdrawInvitation,
    acceptInvitation,
    editMe,
    chooseTheme,
    changePassword,
    endSession,
    endOtherSessions,
    touchSession,
    openSession,
    postAccountLetter,
  ],
  questions: [
    seeAppearance,
    seeCode,
    seeAddress,
    seeAddressLink,
    seeSecondStep,
    seeRecoveryCodes,
    seePasskeys,
    seeTokens,
    seeMadeToken,
    seeSignInRules,
    seeActor,
    seeSetUp,
    seeTasks,
    seeBusiness,
    seeSignIn,
    seeSignOut,
    seeForgotten,
    seeSent,
    seeLink,
    seeProveAgain,
    seeSignUp,
    seeSignUpLink,
    seeInvitation,
    seeInvitations,
    seeMe,
    seePassword,
    seeSessions,
  ],
  facts: Object.values(facts),
  reactions,
  routes,
  places: [
    {
      href: '/appearance',
      label: 'accounts.appearance.title',
      may: everyone('a public page'),
      area: 'footer',
      order: 95,
    },
    {
      href: '/desk/invitations',
      label: 'accounts.place.invitations',
      may: running,
      area: 'desk',
      order: 80,
    },
    {
      href: '/desk/settings/sign-in',
      label: 'accounts.place.sign-in-settings',
      may: running,
      area: 'desk',
      order: 90,
    },
  ],
  tables: declared,
  identify,
  guards: [unconfirmed],
  jobs: [{ name: 'accounts.sweep', cron: '17 3 * * *', action: sweep, input: {} }],
  commands: { 'token create': tokenCreate },
  demo,
  doors: { firstVisit: '/set-up', signIn: '/sign-in' },
})
