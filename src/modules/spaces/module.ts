import { defineModule } from '#kernel'
import { answerInvitation } from './answer-invitation.ts'
import { answerRequest } from './answer-request.ts'
import { askToJoin } from './ask-to-join.ts'
import { changeSpace } from './change-space.ts'
import { closeSpace } from './close-space.ts'
import { demo } from './demo.ts'
import { dismissModerator } from './dismiss-moderator.ts'
import * as facts from './facts.ts'
import { findSpace } from './find-space.ts'
import { foundSpace } from './found-space.ts'
import { invitePerson } from './invite-person.ts'
import { joinSpace } from './join-space.ts'
import { leaveSpace } from './leave-space.ts'
import { makeLink } from './make-link.ts'
import { nameModerator } from './name-moderator.ts'
import { places } from './places.ts'
import { reopenSpace } from './reopen-space.ts'
import routes from './routes.tsx'
import { seeApproach } from './see-approach.ts'
import { seeDeskSpace } from './see-desk-space.ts'
import { seeDeskSpaces } from './see-desk-spaces.ts'
import { seeFounding } from './see-founding.ts'
import { seeInvitation } from './see-invitation.ts'
import { seeMembers } from './see-members.ts'
import { seeRequest } from './see-request.ts'
import { seeSpace } from './see-space.ts'
import { seeSpaces } from './see-spaces.ts'
import { setApproach } from './set-approach.ts'
import { spaceSubject } from './subject.ts'
import { declared } from './tables.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'
import { waits } from './waits.ts'

export default defineModule({
  name: 'spaces',
  floor: 1,
  needs: ['people', 'notifications'],
  about: 'Where a community meets: public, members, staff, invited.',
  purposes: { spaces: 'spaces.purpose' },
  actions: [
    foundSpace,
    changeSpace,
    closeSpace,
    reopenSpace,
    joinSpace,
    leaveSpace,
    askToJoin,
    answerRequest,
    invitePerson,
    makeLink,
    withdrawInvitation,
    answerInvitation,
    nameModerator,
    dismissModerator,
    setApproach,
  ],
  questions: [
    seeSpaces,
    seeSpace,
    findSpace,
    seeMembers,
    seeInvitation,
    seeFounding,
    seeApproach,
    seeDeskSpaces,
    seeDeskSpace,
    seeRequest,
  ],
  facts: Object.values(facts),
  routes,
  places,
  subjects: [spaceSubject],
  tables: declared,
  demo,
  waits,
})
