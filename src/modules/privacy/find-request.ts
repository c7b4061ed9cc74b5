// One request for those who answer it.
import type { Asking } from '#kernel'
import { privacy } from './tables.ts'

export const findRequest = (now: Asking, { request }: { request: string }) =>
  privacy(now)
    .selectFrom('privacy_requests')
    .leftJoin('people', 'people.id', 'privacy_requests.person')
    .selectAll('privacy_requests')
    .select(['people.name as name', 'people.email as account_email'])
    .where('privacy_requests.id', '=', request)
    .where('privacy_requests.state', '<>', 'unconfirmed')
    .executeTakeFirst()

export type Request = NonNullable<Awaited<ReturnType<typeof findRequest>>>
export const addressOf = (request: Request): string | null => request.account_email ?? request.email
