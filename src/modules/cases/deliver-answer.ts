// An answer that is past taking back reaches the person: by letter with the way to their page. A concern is not named.
import { action, Id, onlySystem, sql, z } from '#kernel'
import { postLetter, tellPerson } from '#notifications'
import { caseById } from './find.ts'
import { inWordsOf } from './in-words-of.ts'
import { statusPath } from './links.ts'
import { answerByMail } from './mail-answer.ts'
import { desk } from './tables.ts'
import { nextWords } from './views/said.tsx'
import { t } from './words.ts'

export const deliverAnswer = action({
  name: 'cases.deliver-answer',
  input: z.object({ case: Id, message: Id }),
  subject: (now, { case: id }) => caseById(now, id),
  may: onlySystem('it follows from answering'),
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'contact', 'content'] },
  machine: 'none',
  inside: true,

  async run(now, { message }, found) {
    const said = await desk(now)
      .selectFrom('case_messages')
      .select(['id', 'words', 'next_kind', 'next_by', 'taken_back_at'])
      .where('id', '=', message)
      .executeTakeFirst()
    if (!said || said.taken_back_at !== null) return { by: 'nothing' }
    if (found.track === 'concern') {
      if (found.person)
        await tellPerson(now, found.person, {
          about: { kind: 'case', id: found.id },
          key: 'cases.told-answered',
          values: { reference: found.reference },
          link: '/me/cases',
          urgent: true,
        })
      return { by: 'page' }
    }
    if (await answerByMail(now, found, message)) return { by: 'mailbox' }
    if (found.email === null) return { by: 'page' }
    const { files } = await desk(now)
      .selectFrom('case_files')
      .select(sql<number>`count(*)::int`.as('files'))
      .where('message', '=', message)
      .executeTakeFirstOrThrow()
    const letter = inWordsOf(now, found.locale, () => ({
      subject: t('letter.answer', { reference: found.reference, subject: found.subject }),
      lines: [
        t('letter.greeting', { name: found.name }),
        ...said.words.split(/\n+/).filter((line) => line.trim() !== ''),
        said.next_kind === null ? '' : nextWords(said.next_kind, said.next_by),
        said.next_kind === 'done' ? t('letter.rate') : '',
        files === 0 ? '' : t('letter.files', { count: files }),
        t('letter.reply-here'),
        statusPath(now, found.id),
      ].filter((line) => line !== ''),
    }))
    await postLetter(now, {
      kind: 'cases.letter',
      id: message,
      person: found.person,
      to: { name: found.name, email: found.email },
      locale: found.locale,
      ...letter,
    })
    return { by: 'letter' }
  },

  audit: ({ subject, answer }) => ({ kind: 'case', id: subject.id, detail: { by: answer.by } }),
})
