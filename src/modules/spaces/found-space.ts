// Founds a space: a place with its own people, language and rules.
// @fulfils R1 R5
import { action, communities, nothing, tell, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { refuseTaken } from './address.ts'
import { spaceFounded } from './facts.ts'
import { Slug } from './load.ts'
import { mayFound } from './policy.ts'
import { kinds, signUps, type Kind, type SignUp } from './shapes.ts'
import { spaces } from './tables.ts'

export const foundSpace = action({
  name: 'spaces.found-space',
  input: z.object({
    slug: Slug,
    name: Line(80),
    about: Text(2000),
    kind: z.enum(kinds),
    signUp: z.enum(signUps).optional(),
    community: z.enum(communities).optional(),
    locale: Line(35).optional(),
    tone: Text(500).optional(),
    inShort: Line(200).optional(),
  }),
  subject: nothing,
  may: mayFound,
  data: { noPersonalData: 'a space is a place' },
  machine: 'none',

  async run(now, { signUp, inShort, ...given }) {
    const space = now.id()
    await refuseTaken(now, given.slug)
    await spaces(now)
      .insertInto('spaces')
      .values({
        ...given,
        id: space,
        community: given.community ?? null,
        locale: given.locale ?? now.business.locale,
        tone: given.tone ?? '',
        in_short: inShort ?? '',
        sign_up: signUp ?? usualSignUp[given.kind],
        owner: now.actor.person,
        founded_at: now.at,
        closed_at: null,
      })
      .execute()
    tell(now, spaceFounded, { space })
    return { space, slug: given.slug }
  },

  audit: ({ answer }) => ({ kind: 'space', id: answer.space }),
})

const usualSignUp: Record<Kind, SignUp> = {
  public: 'open',
  member: 'open',
  staff: 'none',
  invited: 'invitation',
}
