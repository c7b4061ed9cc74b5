import { defineModule, everyone, running } from '#kernel'
import { acceptInvitation } from './accept-invitation.ts'
import { seeInvitation } from './see-invitation.ts'
import { askAddressChange } from './ask-address-change.ts'
import { confirmAddressChange } from './confirm-address-change.ts'
import { seeAddress } from './see-address.ts'
import { seeAddressLink } from './see-address-link.ts'
import { demo, openDemoAccounts } from './demo.ts'
import { enterCode } from './enter-code.ts'
import { seeCode } from './see-code.ts'
import { giveToken, tokenCreate } from './give-token.ts'
import { addPasskey } from './add-passkey.ts'
import { removePasskey } from './remove-passkey.ts'
import { seePasskeys } from './see-passkeys.ts'
import { signInByPasskey } from './sign-in-by-passkey.ts'
import { beginRound } from './begin-round.ts'
import { finishRound } from './finish-round.ts'
import { beginSecondStep } from './begin-second-step.ts'
import { confirmSecondStep } from './confirm-second-step.ts'
import { dropSecondStep } from './drop-second-step.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { seeRecoveryCodes } from './see-recovery-codes.ts'
import { seeSecondStep } from './see-second-step.ts'
import { addProvider } from './add-provider.ts'
import { closeProvider } from './close-provider.ts'
import { seeSignInRules } from './see-sign-in-rules.ts'
import { setSignInRules } from './set-sign-in-rules.ts'
import { sweep } from './sweep.ts'
import { makeToken } from './make-token.ts'
import { seeMadeToken } from './see-made-token.ts'
import { seeTokens } from './see-tokens.ts'
import { touchToken } from './touch-token.ts'
import { withdrawToken } from './withdraw-token.ts'
import { unconfirmed } from './unconfirmed.ts'
import { askLink } from './ask-link.ts'
import { changePassword } from './change-password.ts'
import { seePassword } from './see-password.ts'
import { chooseTheme } from './choose-theme.ts'
import { seeAppearance } from './see-appearance.ts'
import { confirmSignUp } from './confirm-sign-up.ts'
import { seeSignUpLink } from './see-sign-up-link.ts'
import { editMe } from './edit-me.ts'
import { endOtherSessions } from './end-other-sessions.ts'
import { endSession } from './end-session.ts'
import * as facts from './facts.ts'
import { identify } from './identify.ts'
import { invite } from './invite.ts'
import { sendInvitationAgain } from './send-invitation-again.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'
import { openSession } from './open-session.ts'
import { postAccountLetter } from './post-letter.ts'
import { proveAgain } from './prove-again.ts'
import { seeProveAgain } from './see-prove-again.ts'
import { reactions } from './reactions.ts'
import { routes } from './routes.tsx'
import { seeActor } from './see-actor.ts'
import { seeForgotten, seeSent, seeSignOut } from './see-forgotten.ts'
import { seeInvitations } from './see-invitations.ts'
import { seeLink } from './see-link.ts'
import { seeMe } from './see-me.ts'
import { seeSessions } from './see-sessions.ts'
import { seeSetUp } from './see-set-up.ts'
import { seeTasks } from './see-tasks.ts'
import { seeSignIn } from './see-sign-in.ts'
import { seeSignUp } from './see-sign-up.ts'
import { setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signUp } from './sign-up.ts'
import { invitationSubject, providerSubject, tokenSubject } from './subject.ts'
import { declared } from './tables.ts'
import { touchSession } from './touch-session.ts'
import { useLink } from './use-link.ts'

export default defineModule({
  name: 'accounts',
  floor: 1,
  needs: ['people', 'spaces', 'guidelines', 'notifications'],
  about: 'How people prove who they are, and where they are signed in.',
  letters: { 'accounts.letter': { basis: 'contract', about: 'accounts.letter-about' } },
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
      room: 'people',
      order: 80,
    },
    {
      href: '/desk/settings/sign-in',
      label: 'accounts.place.sign-in-settings',
      may: running,
      area: 'desk',
      room: 'house',
      order: 90,
    },
  ],
  subjects: [invitationSubject, providerSubject, tokenSubject],
  tables: declared,
  identify,
  guards: [unconfirmed],
  jobs: [{ name: 'accounts.sweep', cron: '17 3 * * *', action: sweep, input: {} }],
  commands: { 'token create': tokenCreate },
  demo,
  doors: { firstVisit: '/set-up', signIn: '/sign-in' },
})
