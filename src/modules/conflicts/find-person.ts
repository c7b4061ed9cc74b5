// Whom or what somebody means by what they typed: a name, a mail address, or the address of a profile.
import { isId, type Asking, type Id } from '#kernel'
import { emailKey } from '#people'
import { conflicts } from './tables.ts'

type Meant = { id: Id } | 'nobody' | 'several'

export async function personMeant(now: Asking, typed: string): Promise<Meant> {
  const id = /([0-9a-f]{8}-[0-9a-f-]{27})/i.exec(typed)?.[1]
  let query = conflicts(now).selectFrom('people').select('id').where('erased_at', 'is', null)
  if (id !== undefined && isId(id)) query = query.where('id', '=', id)
  else if (typed.includes('@')) query = query.where('email_key', '=', emailKey(typed))
  else query = query.where((is) => is(is.fn('lower', ['name']), '=', typed.toLowerCase()))
  return one(await query.limit(2).execute())
}

export const organisationMeant = async (now: Asking, typed: string): Promise<Meant> =>
  one(
    await conflicts(now)
      .selectFrom('organisations')
      .select('id')
      .where((is) => is(is.fn('lower', ['name']), '=', typed.toLowerCase()))
      .limit(2)
      .execute(),
  )

const one = ([first, second]: Array<{ id: Id }>): Meant =>
  first === undefined ? 'nobody' : second === undefined ? first : 'several'
