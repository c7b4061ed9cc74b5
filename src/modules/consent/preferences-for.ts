// How somebody wishes to be met, for whoever is about to answer or invite them. They said it voluntarily.
// @fulfils R16
import type { Asking } from '#kernel'
import { findContact, type Contact, type Whom } from './contact.ts'
import { usual } from './quiet.ts'

export type Wishes = {
  locale: string | null
  timeZone: string
  quiet: { from: number; until: number }
  pronouns: string | null
  need: string | null
}

export const preferencesFor = async (now: Asking, whom: Whom): Promise<Wishes> =>
  wishesOf(now, await findContact(now, whom))

export const wishesOf = (now: Asking, contact: Contact | undefined): Wishes => ({
  locale: contact?.locale ?? null,
  timeZone: contact?.time_zone ?? now.business.timeZone,
  quiet: {
    from: contact?.quiet_from ?? usual.from,
    until: contact?.quiet_until ?? usual.until,
  },
  pronouns: contact?.pronouns ?? null,
  need: contact?.need ?? null,
})
