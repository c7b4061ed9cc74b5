// People whose data is only stored for now: nobody writes to them for what needs their consent.
import type { Asking } from '#kernel'
import type { Whom } from '#consent'
import { privacy } from './tables.ts'

export async function isRestricted(now: Asking, whom: Whom): Promise<boolean> {
  const restricted = privacy(now)
    .selectFrom('privacy_restrictions')
    .select('privacy_restrictions.person')
  const found =
    'person' in whom
      ? await restricted.where('privacy_restrictions.person', '=', whom.person).executeTakeFirst()
      : await restricted
          .innerJoin('people', 'people.id', 'privacy_restrictions.person')
          .where('people.email_key', '=', whom.email.trim().toLowerCase())
          .executeTakeFirst()
  return found !== undefined
}
