// Sends one letter. It may travel twice if we are killed in between, but then under the same Message-ID.
import { action, Id, letterKind, onlySystem, z, type Acting } from '#kernel'
import { postOffice, type PostOffice, type Sending } from '#kernel/mail'
import { draw } from '#kernel/language'
import { askToSend, type Leave } from './ask-to-send.ts'
import { letterSeal, nextTry } from './post-letter.ts'
import { letters, type NotificationTables } from './tables.ts'
import { t } from './words.ts'

type Row = Omit<NotificationTables['mail_letters'], 'business'>
type Open = Extract<PostOffice, { open: true }>

/** A letter that could not be delivered for this long is given up. */
const patience = 2 * 86_400_000

export const sendLetter = action({
  name: 'notifications.send-letter',
  input: z.object({ letter: Id }),
  subject: (now, { letter }) =>
    letters(now)
      .selectFrom('mail_letters')
      .selectAll()
      .where('id', '=', letter)
      .where('state', '=', 'waiting')
      .forUpdate()
      .skipLocked()
      .executeTakeFirst(),
  may: onlySystem('letters leave after the verb that wrote them'),
  data: { purpose: 'notifications', basis: 'contract', categories: ['name', 'contact'] },
  machine: 'none',
  inside: true,

  async run(now, _input, letter) {
    const office = postOffice()
    if (!office.open) return { state: 'waiting' as const }
    const leave = await askToSend(now, {
      id: letter.id,
      kind: letter.kind,
      person: letter.person,
      email: letter.to_email,
      locale: letter.locale,
      madeAt: letter.made_at,
    })
    if (!leave.go) return { state: await keepBack(now, letter, leave) }
    const sending = await send(now, office, letter, leave)
    if (sending.state === 'sent') await leave.sent?.()
    const after = outcome(now, letter, sending)
    if (after.state === 'sent' && letterKind(letter.kind)?.forget)
      await letters(now).deleteFrom('mail_letters').where('id', '=', letter.id).execute()
    else
      await letters(now)
        .updateTable('mail_letters')
        .set(after)
        .where('id', '=', letter.id)
        .execute()
    return { state: after.state }
  },

  audit: ({ input, answer }) => ({
    kind: 'letter',
    id: input.letter,
    detail: { state: answer.state },
  }),
})

/** A letter that may not leave now waits for its hour, at most a week; one that may not leave at all loses its words. */
async function keepBack(now: Acting, letter: Row, { why, again }: Extract<Leave, { go: false }>) {
  const waits = again && again.getTime() - letter.made_at.getTime() < 7 * 86_400_000
  const after = waits
    ? { state: 'waiting' as const, next_at: again, why }
    : { state: 'withheld' as const, why, sealed: null }
  await letters(now).updateTable('mail_letters').set(after).where('id', '=', letter.id).execute()
  return after.state
}

async function send(
  now: Acting,
  office: Open,
  letter: Row,
  leave: Extract<Leave, { go: true }>,
): Promise<Sending> {
  const text = letter.sealed === null ? undefined : now.seals.open(letterSeal, letter.sealed)
  if (text === undefined)
    return { state: 'failed', why: 'the words of the letter cannot be opened any more' }
  const replyTo = letter.reply_to ?? (await answersTo(now))
  const lines = [...(JSON.parse(text) as string[]), ...(leave.lines ?? [])].map((line) =>
    whole(now, line),
  )
  const stop = leave.stop ?? letter.stop
  return office.send({
    id: letter.id,
    from: now.business.name,
    to: { name: letter.to_name, email: letter.to_email },
    replyTo,
    locale: letter.locale,
    subject: letter.subject,
    lines: replyTo === undefined ? [...lines, nobodyReads(now, letter.locale)] : lines,
    stop: stop === null ? undefined : whole(now, stop),
    at: now.at,
  })
}

async function answersTo(now: Acting): Promise<string | undefined> {
  const found = await letters(now)
    .selectFrom('businesses')
    .select('write_to')
    .where('id', '=', now.business.id)
    .executeTakeFirst()
  return found?.write_to ?? undefined
}

/** NOTE: a letter that cannot be answered says so. */
const nobodyReads = (now: Acting, locale: string): string =>
  draw({ locale, timeZone: now.business.timeZone, now: now.at }, () => t('mail.no-reply'))

/** Puts the address of the site before every line that is a path on it. */
const whole = (now: Acting, text: string) =>
  text.replaceAll(/^\/(?!\/)\S*$/gm, (path) => now.origin + path)

function outcome(now: Acting, letter: Row, sending: Sending) {
  const attempts = letter.attempts + 1
  const old = now.at.getTime() - letter.made_at.getTime() > patience
  if (sending.state === 'later' && !old)
    return {
      state: 'waiting' as const,
      attempts,
      why: sending.why,
      next_at: nextTry(now.at, attempts),
    }
  const state = sending.state === 'later' ? ('failed' as const) : sending.state
  const kept = state !== 'sent' || letter.secretless
  return {
    state,
    attempts,
    why: sending.state === 'sent' ? null : sending.why,
    ...(state === 'sent' ? { sent_at: now.at } : {}),
    ...(kept ? {} : { sealed: null }),
  }
}
