// Keeps what a member follows: watched, muted, or (no row) neither.
import { me, z, type Acting, type Asking } from '#kernel'
import { forum } from './tables.ts'

export const FollowLevel = z.enum(['watched', 'muted', 'neither'])
type Watch = { about: string; kind: 'topic' | 'category'; level: z.output<typeof FollowLevel> }

export async function setWatch(now: Acting, { about, kind, level }: Watch): Promise<void> {
  const person = me(now)
  if (level === 'neither') {
    await forum(now)
      .deleteFrom('watches')
      .where('about', '=', about)
      .where('person', '=', person)
      .execute()
    return
  }
  await forum(now)
    .insertInto('watches')
    .values({ person, about, kind, level, since: now.at })
    .onConflict((conflict) =>
      conflict.columns(['business', 'about', 'person']).doUpdateSet({ level, since: now.at }),
    )
    .execute()
}

/** What this member follows here; no query for visitors. */
export async function watchOn(
  now: Asking,
  about: string,
): Promise<'watched' | 'muted' | 'neither'> {
  if (now.actor.person === null) return 'neither'
  const found = await forum(now)
    .selectFrom('watches')
    .select('level')
    .where('about', '=', about)
    .where('person', '=', now.actor.person)
    .executeTakeFirst()
  return found?.level ?? 'neither'
}
