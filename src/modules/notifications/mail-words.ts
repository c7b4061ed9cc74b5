// What the mails about notifications say: the thing, the full link, why you get it, how to stop it.
import type { Asking } from '#kernel'
import { draw, say } from '#kernel/language'
import type { Posted } from './post-letter.ts'
import { digestKind, stopLink } from './stop-link.ts'
import type { Hearer, Telling } from './tell-person.ts'
import { t } from './words.ts'

type Receiver = Pick<Hearer, 'id' | 'name' | 'locale'> & { email: string }

const drawnFor = <T extends object>(now: Asking, to: Receiver, write: () => T): T =>
  draw(
    { locale: to.locale ?? now.business.locale, timeZone: now.business.timeZone, now: now.at },
    write as () => never,
  )

const posted = (
  now: Asking,
  to: Receiver,
  kind: string,
  words: { subject: string; lines: string[] },
): Posted => ({
  kind: 'notifications.telling',
  person: to.id,
  to,
  locale: to.locale ?? now.business.locale,
  ...words,
  stop: stopLink(now, to.id, kind),
  secretless: true,
})

/** One thing, at once. */
export const tellingLetter = (
  now: Asking,
  to: Receiver,
  { key, values = {}, link }: Telling,
): Posted =>
  posted(
    now,
    to,
    key,
    drawnFor(now, to, () => {
      const said = say({ key, values })
      return {
        subject: shortened(said),
        lines: [
          said,
          link,
          ...close(
            now,
            stopLink(now, to.id, key),
            t('mail.why-one', { business: now.business.name }),
          ),
        ],
      }
    }),
  )

export type Item = { key: string; values: Record<string, string | number>; link: string }

/** Everything since the last morning, together. */
export const digestLetter = (now: Asking, to: Receiver, items: readonly Item[]): Posted =>
  posted(
    now,
    to,
    digestKind,
    drawnFor(now, to, () => ({
      subject: t('mail.digest-subject', { business: now.business.name, count: items.length }),
      lines: [
        t('mail.digest-lead', { count: items.length }),
        ...items.slice(0, mostInOne).map((item) => `${said(item)}\n${item.link}`),
        ...(items.length > mostInOne
          ? [t('mail.digest-more', { count: items.length - mostInOne }), '/me/notifications']
          : []),
        ...close(
          now,
          stopLink(now, to.id, digestKind),
          t('mail.why-digest', { business: now.business.name }),
        ),
      ],
    })),
  )

const mostInOne = 50

const close = (now: Asking, stop: string, why: string): string[] => [
  now.business.name,
  why,
  `${t('mail.stop')}\n${stop}`,
  `${t('mail.choose')}\n/me/notifications/settings`,
]

const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text)

/** The sentence of a notification. NOTE: a message that a later version no longer has must not break the list. */
export function said({
  key,
  values,
}: {
  key: string
  values: Record<string, string | number>
}): string {
  try {
    return say({ key, values })
  } catch {
    return t('gone')
  }
}
