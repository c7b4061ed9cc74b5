// What the letters about accounts say, paragraph by paragraph: what happened, what to do, by when, why you get it.
import { draw, formatDateTime } from '#kernel/language'
import { t } from './words.ts'

export type Words = { subject: string; lines: string[] }
export type Receiver = {
  name: string
  locale: string
  timeZone: string
  business: string
  at: Date
}

type Parts = { subject: string; lines: string[]; why: string }

const lettered = (to: Receiver, write: () => Parts): Words =>
  draw({ locale: to.locale, timeZone: to.timeZone, now: to.at }, () => {
    const { subject, lines, why } = write()
    const greeting = to.name ? t('letter.dear', { name: to.name }) : t('letter.hello')
    return { subject, lines: [greeting, ...lines, to.business, why] }
  })

export const signInLetter = (to: Receiver, url: string, until: Date): Words =>
  lettered(to, () => ({
    subject: t('letter.sign-in.subject', { business: to.business }),
    lines: [
      t('letter.sign-in.text'),
      url,
      t('letter.until-once', { until: formatDateTime(until) }),
    ],
    why: t('letter.sign-in.why'),
  }))

export const signUpLetter = (to: Receiver, url: string, until: Date): Words =>
  lettered(to, () => ({
    subject: t('letter.sign-up.subject', { business: to.business }),
    lines: [
      t('letter.sign-up.text', { business: to.business }),
      url,
      t('letter.until-once', { until: formatDateTime(until) }),
    ],
    why: t('letter.sign-up.why'),
  }))

export const knownAlreadyLetter = (to: Receiver, url: string): Words =>
  lettered(to, () => ({
    subject: t('letter.known.subject', { business: to.business }),
    lines: [t('letter.known.text', { business: to.business }), url],
    why: t('letter.sign-up.why'),
  }))

export const invitationLetter = (
  to: Receiver,
  given: { host: string; message: string | null; url: string; until: Date },
): Words =>
  lettered(to, () => ({
    subject: t('letter.invitation.subject', { host: given.host, business: to.business }),
    lines: [
      t('letter.invitation.text', { host: given.host, business: to.business }),
      ...(given.message ? [given.message.replaceAll(/^/gm, '> ')] : []),
      given.url,
      t('letter.until-once', { until: formatDateTime(given.until) }),
    ],
    why: t('letter.invitation.why', { host: given.host }),
  }))

export const guessedLetter = (to: Receiver, url: string): Words =>
  lettered(to, () => ({
    subject: t('letter.guessed.subject'),
    lines: [t('letter.guessed.text', { business: to.business }), t('letter.guessed.in'), url],
    why: t('letter.account.why', { business: to.business }),
  }))

export const oldAddressLetter = (
  to: Receiver,
  given: { fresh: string; url: string; until: Date },
): Words =>
  lettered(to, () => ({
    subject: t('letter.old-address.subject', { business: to.business }),
    lines: [
      t('letter.old-address.text', { address: given.fresh }),
      given.url,
      t('letter.until-once', { until: formatDateTime(given.until) }),
      t('letter.old-address.not-you'),
    ],
    why: t('letter.account.why', { business: to.business }),
  }))

export const newAddressLetter = (to: Receiver, url: string, until: Date): Words =>
  lettered(to, () => ({
    subject: t('letter.new-address.subject', { business: to.business }),
    lines: [
      t('letter.new-address.text', { business: to.business }),
      url,
      t('letter.until-once', { until: formatDateTime(until) }),
    ],
    why: t('letter.new-address.why'),
  }))

export const changedLetter = (to: Receiver, what: string, url: string): Words =>
  lettered(to, () => ({
    subject: t('letter.changed.subject', { business: to.business }),
    lines: [
      what,
      t('letter.changed.at', { at: formatDateTime(to.at) }),
      t('letter.changed.not-you'),
      url,
    ],
    why: t('letter.account.why', { business: to.business }),
  }))
