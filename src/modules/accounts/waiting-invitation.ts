// An invitation nobody has answered.
import type { Asking } from '#kernel'
import { accounts } from './tables.ts'

export const waiting = (now: Asking, id: string) =>
  accounts(now)
    .selectFrom('invitations')
    .select(['id'])
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
