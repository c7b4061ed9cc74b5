// The letter to everybody who receives reports: every third day, in the same words, whether there is anything or not.
import type { Acting } from '#kernel'
import { draw } from '#kernel/language'
import { postLetter } from '#notifications'
import { speakup } from './tables.ts'
import { t } from './words.ts'

export async function sendLetter(now: Acting, person: string): Promise<void> {
  const to = await speakup(now)
    .selectFrom('people')
    .select(['name', 'email', 'locale'])
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!to?.email) return
  const locale = to.locale ?? now.business.locale
  const words = draw({ locale, timeZone: now.business.timeZone, now: now.at }, () => ({
    subject: t('letter.subject'),
    lines: [
      t('letter.text'),
      '/desk/speak-up',
      now.business.name,
      t('letter.why'),
      t('letter.stop'),
    ],
  }))
  await postLetter(now, {
    kind: 'speakup.letter',
    person,
    to: { name: to.name, email: to.email },
    locale,
    ...words,
    secretless: true,
  })
}
