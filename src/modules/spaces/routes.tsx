import { document, form, page } from '#kernel/web'
import { answerInvitation } from './answer-invitation.ts'
import { answerRequest } from './answer-request.ts'
import { askToJoin } from './ask-to-join.ts'
import { changeSpace } from './change-space.ts'
import { closeSpace } from './close-space.ts'
import { dismissModerator } from './dismiss-moderator.ts'
import { findSpace } from './find-space.ts'
import { foundSpace } from './found-space.ts'
import { invitePerson } from './invite-person.ts'
import { joinSpace } from './join-space.ts'
import { leaveSpace } from './leave-space.ts'
import { makeLink } from './make-link.ts'
import { nameModerator } from './name-moderator.ts'
import { reopenSpace } from './reopen-space.ts'
import { seeApproach } from './see-approach.ts'
import { seeDeskSpace } from './see-desk-space.ts'
import { seeDeskSpaces } from './see-desk-spaces.ts'
import { seeFounding } from './see-founding.ts'
import { seeInvitation } from './see-invitation.ts'
import { seeMembers } from './see-members.ts'
import { seeSpace } from './see-space.ts'
import { seeSpaces } from './see-spaces.ts'
import { seeRequest } from './see-request.ts'
import { setApproach } from './set-approach.ts'
import { ApproachPage } from './views/approach-page.tsx'
import { DeskSpacePage } from './views/desk-space-page.tsx'
import { DeskSpacesPage } from './views/desk-spaces-page.tsx'
import { FoundingPage } from './views/founding-page.tsx'
import { InvitationPage } from './views/invitation-page.tsx'
import { MembersPage } from './views/members-page.tsx'
import { RequestPage } from './views/request-page.tsx'
import { SpacePage } from './views/space-page.tsx'
import { SpacesPage } from './views/spaces-page.tsx'
import { withdrawInvitation } from './withdraw-invitation.ts'

const space = page('/s/:space', seeSpace, SpacePage)
const founding = page('/desk/spaces/new', seeFounding, FoundingPage)
const approach = page('/desk/spaces/approaches/:community', seeApproach, ApproachPage)
const desk = page('/desk/spaces/:space', seeDeskSpace, DeskSpacePage)
const asked = page('/desk/spaces/:space/requests/:request', seeRequest, RequestPage)

const said = (key: string) => ({ say: { key: `spaces.said.${key}` } })
const toSpace = (key: string) => (answer: { slug: string }) => ({
  to: `/s/${answer.slug}`,
  ...said(key),
})
const toDesk = (key: string) => (answer: { slug: string }) => ({
  to: `/desk/spaces/${answer.slug}`,
  ...said(key),
})

export default [
  page('/s', seeSpaces, SpacesPage),
  document(
    '/s/by-id/:id',
    findSpace,
    ({ slug }) => new Response(null, { status: 303, headers: { location: `/s/${slug}` } }),
  ),
  space,
  page('/s/:space/members', seeMembers, MembersPage),
  page('/s/:space/invitation/:token', seeInvitation, InvitationPage),
  form('/s/:space/join', joinSpace, { page: space, after: toSpace('joined') }),
  form('/s/:space/leave', leaveSpace, { after: () => ({ to: '/s', ...said('left') }) }),
  form('/s/:space/ask', askToJoin, { page: space, after: toSpace('asked') }),
  form('/s/:space/invitation/:token', answerInvitation, {
    after: ({ to }, { answer }) => ({ to, ...said(answer) }),
  }),
  page('/desk/spaces', seeDeskSpaces, DeskSpacesPage),
  founding,
  approach,
  desk,
  asked,
  form('/desk/spaces/new', foundSpace, { page: founding, after: toDesk('founded') }),
  form('/desk/spaces/approaches/:community', setApproach, {
    page: approach,
    after: () => ({ to: '/desk/spaces', ...said('approach') }),
  }),
  form('/desk/spaces/:space/change', changeSpace, { page: desk, after: toDesk('changed') }),
  form('/desk/spaces/:space/close', closeSpace, { after: toDesk('closed') }),
  form('/desk/spaces/:space/reopen', reopenSpace, { after: toDesk('reopened') }),
  form('/desk/spaces/:space/requests/:request', answerRequest, {
    page: asked,
    after: toDesk('answered'),
  }),
  form('/desk/spaces/:space/invitations', invitePerson, { page: desk, after: toDesk('invited') }),
  form('/desk/spaces/:space/links', makeLink, { page: desk, after: toDesk('link-made') }),
  form('/desk/spaces/:space/invitations/:invitation/withdraw', withdrawInvitation, {
    after: toDesk('withdrawn'),
  }),
  form('/desk/spaces/:space/moderators', nameModerator, {
    page: desk,
    after: toDesk('moderator-named'),
  }),
  form('/desk/spaces/:space/moderators/:person/dismiss', dismissModerator, {
    after: toDesk('moderator-dismissed'),
  }),
]
