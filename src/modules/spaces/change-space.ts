// Changes what a space is for, who may come in and how one speaks there.
// @fulfils R5
import { action, communities, Id, invalid, tell, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { spaceChanged } from './facts.ts'
import { loadSpace, Slug } from './load.ts'
import { mayChange } from './policy.ts'
import { kinds, signUps } from './shapes.ts'
import { spaces } from './tables.ts'

export const changeSpace = action({
  name: 'spaces.change-space',
  input: z.object({
    space: Slug,
    name: Line(80),
    about: Text(2000),
    kind: z.enum(kinds),
    signUp: z.enum(signUps),
    community: z.enum(communities).optional(),
    locale: Line(35),
    tone: Text(500).optional(),
    inShort: Line(200).optional(),
    owner: Id.optional(),
  }),
  subject: (now, { space }) => loadSpace(now, space),
  may: mayChange,
  data: { purpose: 'spaces', basis: 'contract', categories: ['role'] },
  machine: 'none',

  async run(now, given, space) {
    if (given.owner) await refuseUnknown(now, given.owner)
    await spaces(now)
      .updateTable('spaces')
      .set({
        name: given.name,
        about: given.about,
        kind: given.kind,
        sign_up: given.signUp,
        community: given.community ?? null,
        locale: given.locale,
        tone: given.tone ?? '',
        in_short: given.inShort ?? '',
        ...(given.owner ? { owner: given.owner } : {}),
      })
      .where('id', '=', space.id)
      .execute()
    tell(now, spaceChanged, { space: space.id })
    return { space: space.id, slug: space.slug }
  },

  audit: ({ input, subject }) => ({
    kind: 'space',
    id: subject.id,
    detail: { kind: input.kind, before: subject.kind },
  }),
})

async function refuseUnknown(now: Parameters<typeof loadSpace>[0], person: string): Promise<void> {
  const known = await spaces(now)
    .selectFrom('people')
    .select('id')
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!known) throw invalid({ owner: 'spaces.nobody' })
}
