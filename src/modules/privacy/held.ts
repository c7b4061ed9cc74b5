// People whose data a legal hold keeps.
import type { Asking } from '#kernel'
import { privacy } from './tables.ts'

export const holds = (now: Asking) =>
  privacy(now).selectFrom('privacy_holds').select('person').where('lifted_at', 'is', null)

export const heldPerson = async (now: Asking, person: string): Promise<boolean> =>
  (await holds(now).where('person', '=', person).executeTakeFirst()) !== undefined

export const heldPeople = async (now: Asking): Promise<string[]> =>
  (await holds(now).execute()).map((one) => one.person)
