import { fact, Id, z } from '#kernel'

const aboutSpace = z.object({ space: Id })
const aboutPerson = z.object({ space: Id, person: Id })

export const spaceFounded = fact('spaces.space-founded', aboutSpace)
export const spaceChanged = fact('spaces.space-changed', aboutSpace)
export const spaceClosed = fact('spaces.space-closed', aboutSpace)
export const spaceReopened = fact('spaces.space-reopened', aboutSpace)
export const spaceJoined = fact('spaces.space-joined', aboutPerson)
export const spaceLeft = fact('spaces.space-left', aboutPerson)
export const joiningAsked = fact(
  'spaces.joining-asked',
  z.object({ space: Id, person: Id, request: Id }),
)
export const joiningAnswered = fact(
  'spaces.joining-answered',
  z.object({ space: Id, person: Id, request: Id, welcome: z.boolean() }),
)
export const personInvited = fact(
  'spaces.person-invited',
  z.object({ space: Id, person: Id, invitation: Id }),
)
export const moderatorNamed = fact('spaces.moderator-named', aboutPerson)
export const approachSet = fact('spaces.approach-set', z.object({ community: z.string() }))
