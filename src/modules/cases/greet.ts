// After a case was opened: the person gets a receipt with the way to their page, and the case finds somebody in turn.
// @fulfils R59
import { action, Id, onlySystem, z } from '#kernel'
import { postLetter } from '#notifications'
import { formatDay } from '#kernel/language'
import { caseById } from './find.ts'
import { giveInTurn } from './give-in-turn.ts'
import { inWordsOf } from './in-words-of.ts'
import { statusPath } from './links.ts'
import { t } from './words.ts'

export const greet = action({
  name: 'cases.greet',
  input: z.object({ case: Id }),
  subject: (now, { case: id }) => caseById(now, id),
  may: onlySystem('it follows from opening a case'),
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'contact'] },
  machine: 'none',
  inside: true,

  async run(now, _input, found) {
    const keeper = await giveInTurn(now, found)
    const { email, track, channel } = found
    // NOTE: mail is confirmed by the mailbox, once a day to each sender, so that no two machines greet each other.
    if (email === null || track === 'concern' || channel === 'mail' || channel === 'import')
      return { keeper, greeted: false }
    const letter = inWordsOf(now, found.locale, () => ({
      subject: t('letter.receipt', { reference: found.reference }),
      lines: [
        t('letter.greeting', { name: found.name }),
        t(track === 'complaint' ? 'letter.receipt-complaint' : 'letter.receipt-question', {
          subject: found.subject,
          day: found.due_at === null ? '' : formatDay(found.due_at),
        }),
        t('letter.page'),
        statusPath(now, found.id),
      ],
    }))
    await postLetter(now, {
      kind: 'cases.letter',
      id: found.id,
      person: found.person,
      to: { name: found.name, email },
      locale: found.locale,
      ...letter,
    })
    return { keeper, greeted: true }
  },

  audit: ({ subject, answer }) => ({
    kind: 'case',
    id: subject.id,
    detail: { greeted: answer.greeted },
  }),
})
