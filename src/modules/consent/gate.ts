// What the mailer asks before a letter for a purpose leaves: consent at this very moment, hours, limits, a way out.
// @fulfils R7 R56
import { draw } from '#kernel/language'
import type { Acting } from '#kernel'
import type { Leave, Leaving } from '#notifications'
import { mayReach } from './may-reach.ts'
import { preferenceKey, preferencePath, withdrawPath } from './preference-link.ts'
import { purposeOf } from './purposes.ts'
import { consents } from './tables.ts'
import { t } from './words.ts'

export async function consentGate(now: Acting, letter: Leaving): Promise<Leave> {
  const whom = letter.person === null ? { email: letter.email } : { person: letter.person }
  const reach = await mayReach(now, whom, letter.kind, 'email')
  if (!reach.may)
    return { go: false, why: reach.why, ...(reach.again ? { again: reach.again } : {}) }
  const key = preferenceKey(now, reach.contact)
  const purpose = await purposeOf(now, letter.kind, letter.locale)
  const lines = draw(
    { locale: letter.locale, timeZone: now.business.timeZone, now: now.at },
    () => [
      t('letter.why', { title: purpose?.title ?? letter.kind, business: now.business.name }),
      `${t('letter.withdraw')}\n${withdrawPath(key, letter.kind)}`,
      `${t('letter.preferences')}\n${preferencePath(key)}`,
    ],
  )
  return {
    go: true,
    stop: withdrawPath(key, letter.kind),
    lines,
    sent: async () => {
      await consents(now)
        .insertInto('consent_sendings')
        .values({
          letter: letter.id,
          contact: reach.contact,
          purpose: letter.kind,
          channel: 'email',
          at: now.at,
        })
        .onConflict((known) => known.doNothing())
        .execute()
    },
  }
}
