// Letters about requests: what was asked, by when it is answered, how it was decided, and whom to turn to outside.
import { keptSays, tableSays, type Acting, type Erased } from '#kernel'
import { draw, formatDay } from '#kernel/language'
import { postLetter } from '#notifications'
import { addressOf, type Request } from './find-request.ts'
import { requestKey, statusPath } from './request-link.ts'
import { settingsOf } from './settings-of.ts'
import type { Ground } from './shapes.ts'
import { t, word } from './words.ts'

export type Written = { subject: string; lines: string[] }

const drawn = <T>(now: Acting, request: Request, write: () => T): T =>
  draw(
    { locale: request.locale, timeZone: now.business.timeZone, now: now.at },
    write as () => never,
  )

/** Where the one who asked sees how it stands: in the member area, or by a signed link. */
const standing = (now: Acting, request: Request): string =>
  request.proof === 'session' ? '/me/privacy' : statusPath(requestKey(now, 'status', request.id))

export async function postAbout(
  now: Acting,
  request: Request,
  write: () => Written,
  options: { erased?: boolean; link?: string } = {},
): Promise<void> {
  const email = addressOf(request)
  if (email === null) return
  const { subject, lines } = drawn(now, request, write)
  const link = options.erased ? [] : [options.link ?? standing(now, request)]
  await postLetter(now, {
    kind: options.erased ? 'privacy.last-word' : 'privacy.request',
    person: options.erased ? null : request.person,
    to: { name: options.erased ? '' : (request.name ?? ''), email },
    locale: request.locale,
    subject,
    lines: [...lines, ...link, now.business.name],
  })
}

type Answer = { words: string; ground?: Ground; erased?: Erased[] }

/** The decision, with what stays and why, or the ground of a refusal and the ways to complain. */
export async function postAnswer(
  now: Acting,
  request: Request,
  { words, ground, erased }: Answer,
): Promise<void> {
  const settings = await settingsOf(now)
  await postAbout(
    now,
    request,
    () => ({
      subject: t('letter.answer-subject', { business: now.business.name }),
      lines: [
        ground === undefined
          ? t(`letter.done-${request.kind}`)
          : t('letter.refused', { kind: word('kind', request.kind) }),
        ...(ground === undefined ? [] : [word('ground', ground)]),
        ...(words === '' ? [] : [words]),
        ...keptLines(erased ?? []),
        ...(ground === undefined ? [] : [t('letter.complain'), outside(settings)]),
      ],
    }),
    { erased: erased !== undefined },
  )
}

const keptLines = (erased: Erased[]): string[] => {
  const kept = erased.filter((one) => one.kept !== undefined)
  return kept.length === 0
    ? []
    : [
        t('letter.kept'),
        ...kept.map((one) => `${tableSays(one.table)}: ${keptSays(one.table, one.kept ?? '')}`),
      ]
}

const outside = ({ authority, authority_url }: Awaited<ReturnType<typeof settingsOf>>): string =>
  [authority || t('any-authority'), authority_url].filter(Boolean).join('\n')

export const receivedLetter = (now: Acting, request: Request): Written => ({
  subject: t('letter.received-subject', { business: now.business.name }),
  lines: [
    t('letter.received', {
      kind: word('kind', request.kind),
      day: formatDay(request.due_at ?? now.at),
    }),
    t('letter.free'),
  ],
})

export const extendedLetter = (now: Acting, request: Request): Written => ({
  subject: t('letter.extended-subject', { business: now.business.name }),
  lines: [
    t('letter.extended', { day: formatDay(request.due_at ?? now.at) }),
    request.extended_why ?? '',
    t('letter.complain-delay'),
  ],
})

export const confirmLetter = (now: Acting, request: Request): Written => ({
  subject: t('letter.confirm-subject', { business: now.business.name }),
  lines: [
    t('letter.confirm', { kind: word('kind', request.kind), business: now.business.name }),
    t('letter.confirm-not-you'),
  ],
})
