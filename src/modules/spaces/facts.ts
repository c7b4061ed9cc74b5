import { fact, Id, z } from '#kernel'

export const spaceFounded = fact('spaces.space-founded', z.object({ space: Id }))
export const spaceJoined = fact('spaces.space-joined', z.object({ space: Id, person: Id }))
export const spaceLeft = fact('spaces.space-left', z.object({ space: Id, person: Id }))
