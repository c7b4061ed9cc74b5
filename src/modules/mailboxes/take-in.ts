// Takes mails in: each kept whole, read, made safe and told of, several in one transaction, each exactly once.
import { action, hearNow, Id, onlySystem, z } from '#kernel'
import { findMailbox } from './find.ts'
import { keepRaw } from './keep-raw.ts'
import { lookUp, noteNumbers } from './look-up.ts'
import { openMail } from './open-mail.ts'
import { Number64, Raw, Uid } from './shapes.ts'
import { takeOne } from './take-one.ts'

const Came = z.object({
  uid: Uid,
  raw: Raw,
  /** False when taking it in failed again and again: then it is kept as a file and handed on as it is. */
  readable: z.boolean().default(true),
  /** It was too large to be fetched whole; the rest is still on its server. */
  cut: z.boolean().default(false),
  /** True when what is made of it failed here before: then that follows after the commit, on its own tries. */
  apart: z.boolean().default(false),
})

export const takeIn = action({
  name: 'mailboxes.take-in',
  input: z.object({
    mailbox: Id,
    uidValidity: Number64,
    /** In the order of their numbers. */
    mails: z.array(Came).min(1).max(50),
  }),
  subject: findMailbox,
  may: onlySystem('the process that reads the mailbox brings them'),
  data: { purpose: 'mailboxes', basis: 'legitimate-interest', categories: ['contact', 'content'] },
  machine: 'none',
  inside: true,

  /** NOTE: each mail is heard before the next is taken, so that an answer finds the case of the mail before it. */
  async run(now, { uidValidity, mails }, mailbox) {
    const opened = await Promise.all(mails.map(openMail))
    const seen = await lookUp(now, opened)
    const numbered = opened.map((mail) => {
      const known = seen.known.get(mail.identity)
      const id = known ?? now.id()
      seen.known.set(mail.identity, id)
      return { ...mail, id, fresh: known === undefined }
    })
    const noted = await noteNumbers(now, mailbox.id, uidValidity, numbered)
    const fresh = numbered.filter((mail) => mail.fresh && noted.has(mail.uid))
    const stored = await Promise.all(fresh.map(({ raw }) => keepRaw(now, raw)))
    for (const [at, mail] of fresh.entries()) {
      await takeOne(now, mailbox, { ...mail, stored: stored[at] ?? '' }, seen)
      await hearNow(now)
    }
    return { mails: fresh.map(({ id }) => id) }
  },

  audit: ({ answer: { mails } }) => ({
    kind: 'mail',
    id: mails[0] ?? null,
    ...(mails.length > 1 ? { detail: { mails: mails.join(' ') } } : {}),
  }),
})
