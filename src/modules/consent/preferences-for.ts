// How somebody wishes to be met, for whoever is about to answer or invite them. They said it voluntarily.
// @fulfils R16
import type { Asking } from '#kernel'
import { findContact, type Whom } from './contact.ts'
import { usual } from './quiet.ts'

export type Wishes = {
  locale: string | null
  timeZone: string
  quiet: { from: number; until: number }
  pronouns: string | null
  need: string | null
}

export async function preferencesFor(now: Asking, whom: Whom): Promise<Wishes> {
  const contact = await findContact(now, whom)
  return {
    locale: contact?.locale ?? null,
    timeZone: contact?.time_zone ?? now.business.timeZone,
    quiet: {
      from: contact?.quiet_from ?? usual.from,
      until: contact?.quiet_until ?? usual.until,
    },
    pronouns: contact?.pronouns ?? null,
    need: contact?.need ?? null,
  }
}
