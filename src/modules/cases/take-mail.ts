// A mail becomes a case, or a message in the case it answers: once, with who wrote it and what came along.
// @fulfils R58
import { action, Id, onlySystem, z, type Acting } from '#kernel'
import { isAddress } from '#kernel/mail'
import { giveFiles } from '#files'
import { bindMail, readTakenMail, type TakenMail } from '#mailboxes'
import { addCaseMessage } from './add-case-message.ts'
import { acknowledgeMail } from './mail-receipt.ts'
import { mailHtml, mailWords } from './mail-words.ts'
import { openCase } from './open-case.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'
import { inWordsOf } from './mail-locale.ts'
import { t } from './words.ts'

export const takeMail = action({
  name: 'cases.take-mail',
  input: z.object({ mail: Id, thread: z.object({ kind: z.string(), id: Id }).optional() }),
  subject: (now, { mail }) => readTakenMail(now, mail),
  may: onlySystem('it follows from a mail that came'),
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'contact', 'content'] },
  machine: 'none',
  inside: true,

  run: (now, { thread }, mail) => makeOf(now, mail, thread),

  audit: ({ input, answer }) => ({
    kind: 'case',
    id: answer.case,
    detail: { mail: input.mail, message: answer.message },
  }),
})

/** In the transaction in which the mail is taken in: it is there with its case, or it is still on its server. */
export async function takeAtOnce(now: Acting, { mail: id, thread }: Came): Promise<void> {
  const mail = await readTakenMail(now, id)
  if (mail) await makeOf(now, mail, thread, true)
}

type Came = { mail: string; thread?: { kind: string; id: string } | undefined }

async function makeOf(now: Acting, mail: TakenMail, thread: Came['thread'], fresh = false) {
  const joined = thread?.kind === 'case' ? await addTo(now, thread.id, mail, fresh) : undefined
  const done = joined ?? (await begin(now, mail, fresh))
  // NOTE: in a case that was merged into another the conversation goes on there.
  if (joined && joined.case !== thread?.id)
    await bindMail(now, mail.id, { kind: 'case', id: done.case })
  await giveFiles(
    now,
    mail.files.map(({ id }) => id),
    { kind: 'case', id: done.case },
    // NOTE: what a stranger sent under somebody's name is not that person's.
    mail.authenticity === 'failed' ? null : mail.person,
  )
  return done
}

const keyOf = (mail: TakenMail) => `mail:${mail.id}`

async function addTo(now: Acting, id: string, mail: TakenMail, fresh: boolean) {
  const added = await addCaseMessage(now, {
    case: id,
    text: mailWords(mail),
    html: mailHtml(now, mail),
    words: mailWords(mail),
    channel: 'mail',
    machine: mail.kind !== 'mail',
    name: nameOf(mail),
    key: keyOf(mail),
    fresh,
  })
  if (!added) return undefined
  if (!added.repeated && !mail.known) await noteStep(now, added.case, 'mail-stranger')
  return { case: added.case, message: added.message }
}

async function begin(now: Acting, mail: TakenMail, fresh: boolean) {
  const opened = await openCase(now, {
    track: 'question',
    subject: subjectOf(now, mail),
    text: mailWords(mail),
    html: mailHtml(now, mail),
    words: mailWords(mail),
    channel: 'mail',
    locale: now.business.locale,
    from: {
      name: nameOf(mail),
      email: isAddress(mail.from_email) ? mail.from_email : undefined,
      proven: mail.authenticity === 'passed',
      person: mail.person,
      stranger: fresh && mail.person === null,
    },
    key: keyOf(mail),
    fresh,
  })
  if (mail.kind !== 'mail')
    await desk(now)
      .updateTable('cases')
      .set({ tags: [mail.kind] })
      .where('id', '=', opened.case)
      .execute()
  if (mail.possible !== null) await noteStep(now, opened.case, 'mail-possible')
  await bindMail(now, mail.id, { kind: 'case', id: opened.case })
  await acknowledgeMail(now, mail, opened)
  return { case: opened.case, message: opened.message }
}

const nameOf = (mail: TakenMail) => (mail.from_name || mail.from_email || '').slice(0, 120) || '?'

function subjectOf(now: Acting, mail: TakenMail): string {
  const given = mail.subject.slice(0, 200).trim()
  if (given !== '') return given
  return inWordsOf(now, now.business.locale, () =>
    t(mail.unreadable ? 'mail.unreadable-subject' : 'mail.no-subject'),
  )
}
