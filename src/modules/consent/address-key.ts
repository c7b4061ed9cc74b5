// An address as a keyed hash: recognised when it comes again, readable by nobody.
import type { Asking } from '#kernel'
import { emailKey } from '#people'

export const addressKey = (now: Asking, email: string): string =>
  now.seals.sign('consent.address', emailKey(email))
