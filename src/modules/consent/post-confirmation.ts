// Asks the address itself whether it was them: nothing is sent for a purpose before they say so.
import { action, Id, nothing, onlySystem, z } from '#kernel'
import { draw } from '#kernel/language'
import { postLetter } from '#notifications'
import { confirmPath } from './confirm-link.ts'
import { purposesOf } from './purposes.ts'
import { consents } from './tables.ts'
import { emailOf } from './reader.ts'
import { t } from './words.ts'

export const postConfirmation = action({
  name: 'consent.post-confirmation',
  input: z.object({ contact: Id, purposes: z.array(z.string()) }),
  subject: nothing,
  may: onlySystem('after somebody asked to be written to'),
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['contact'] },
  machine: 'none',
  inside: true,

  async run(now, { contact: id, purposes: asked }) {
    const contact = await consents(now)
      .selectFrom('consent_contacts')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    const email = contact && (await emailOf(now, contact))
    if (!contact || !email) return { posted: false }
    const locale = contact.locale ?? now.business.locale
    const purposes = (await purposesOf(now, locale)).filter((one) => asked.includes(one.key))
    const words = draw({ locale, timeZone: now.business.timeZone, now: now.at }, () => ({
      subject: t('letter.confirm-subject', { business: now.business.name }),
      lines: [
        t('letter.confirm-lead', { business: now.business.name }),
        ...purposes.map((one) => `${one.title}\n${one.words}`),
        t('letter.confirm-do'),
        confirmPath(now, id, asked),
        t('letter.confirm-not-you'),
        now.business.name,
      ],
    }))
    await postLetter(now, {
      kind: 'consent.confirmation',
      person: contact.person,
      to: { name: contact.name, email },
      locale,
      ...words,
    })
    return { posted: true }
  },

  audit: ({ answer }) => ({ kind: 'letter', detail: { posted: answer.posted } }),
})
