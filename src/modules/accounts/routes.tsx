// The addresses of accounts: setting up, signing in, joining, and the desk.
import { ownRoutes } from './own-routes.tsx'
import { said } from './said.ts'
import { arrival, form, page, type Route, type After } from '#kernel/web'
import { acceptInvitation } from './accept-invitation.ts'
import { seeInvitation } from './see-invitation.ts'
import { askLink } from './ask-link.ts'
import { confirmSignUp } from './confirm-sign-up.ts'
import { seeSignUpLink } from './see-sign-up-link.ts'
import type { Entered } from './enter.ts'
import { enterCode } from './enter-code.ts'
import { seeCode } from './see-code.ts'
import { invite } from './invite.ts'
import { sendInvitationAgain } from './send-invitation-again.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'
import { signInByPasskey } from './sign-in-by-passkey.ts'
import { beginRound } from './begin-round.ts'
import { finishRound } from './finish-round.ts'
import { addProvider } from './add-provider.ts'
import { closeProvider } from './close-provider.ts'
import { seeSignInRules } from './see-sign-in-rules.ts'
import { setSignInRules } from './set-sign-in-rules.ts'
import { codePage } from './views/second-step-page.tsx'
import { signInRulesPage } from './views/sign-in-rules-page.tsx'
import { proveAgain } from './prove-again.ts'
import { seeProveAgain } from './see-prove-again.ts'
import { seeForgotten, seeSent, seeSignOut } from './see-forgotten.ts'
import { seeInvitations } from './see-invitations.ts'
import { seeLink } from './see-link.ts'
import { seeSetUp } from './see-set-up.ts'
import { seeTasks } from './see-tasks.ts'
import { seeSignIn } from './see-sign-in.ts'
import { seeSignUp } from './see-sign-up.ts'
import { setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signUp } from './sign-up.ts'
import { useLink } from './use-link.ts'
import { againPage } from './views/again-page.tsx'
import { invitationsPage } from './views/invitations-page.tsx'
import { joinPage } from './views/join-page.tsx'
import { forgottenPage, linkPage, sentPage, signUpLinkPage } from './views/letter-pages.tsx'
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

const signInAt = page('/sign-in', seeSignIn, signInPage)
const forgottenAt = page('/sign-in/forgotten', seeForgotten, forgottenPage)
const linkAt = page('/sign-in/link', seeLink, linkPage)
const againAt = page('/sign-in/again', seeProveAgain, againPage)
const signUpAt = page('/sign-up', seeSignUp, signUpPage)
const signUpLinkAt = page('/sign-up/confirm', seeSignUpLink, signUpLinkPage)
const joinAt = page('/join', seeInvitation, joinPage)
const setUpAt = page('/set-up', seeSetUp, setUpPage)
const invitationsAt = page('/desk/invitations', seeInvitations, invitationsPage)
const codeAt = page('/sign-in/code', seeCode, codePage)
const rulesAt = page('/desk/settings/sign-in', seeSignInRules, signInRulesPage)

export const routes: Route[] = [
  ...ownRoutes,
  setUpAt,
  form('/set-up', setUp, {
    page: setUpAt,
    after: ({ token }) => ({ to: '/set-up/tasks', session: token }),
  }),
  page('/set-up/tasks', seeTasks, tasksPage),

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

  codeAt,
  form('/sign-in/code', enterCode, { page: codeAt, after: inside }),
  form('/sign-in/passkey', signInByPasskey, { page: signInAt, after: inside }),
  arrival('/sign-in/with/:provider', beginRound, ({ url, round }) => ({
    to: url,
    keep: { round },
  })),
  arrival('/sign-in/with/:provider/back', finishRound, inside),

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
