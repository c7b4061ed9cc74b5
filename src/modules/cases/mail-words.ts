// What stands in a case of a mail: its words, its files, and folded away what it repeats and what was not loaded.
import { draw } from '#kernel/language'
import type { Asking } from '#kernel'
import { fileLink } from '#files'
import { fileList, folded, paragraph, together, type SafeHtml } from '#kernel/text'
import type { TakenMail } from '#mailboxes'
import { t } from './words.ts'

/** NOTE: these few words are written down in the language of the business: those who work on the case read them. */
export const mailHtml = (now: Asking, mail: TakenMail): SafeHtml =>
  draw({ locale: now.business.locale, timeZone: now.business.timeZone, now: now.at }, () =>
    together(...partsOf(mail)),
  )

function partsOf(mail: TakenMail): SafeHtml[] {
  const attached = mail.files.filter(({ inline }) => !inline)
  return [
    ...(mail.unreadable ? [paragraph(t('mail.unreadable'))] : []),
    ...(mail.cut ? [paragraph(t('mail.cut'))] : []),
    mail.html,
    ...(attached.length > 0
      ? [
          fileList(
            t('mail.attached', { count: attached.length }),
            attached.map(({ id, name, bytes, calendar }) => ({
              link: fileLink(id),
              words: t(calendar === null ? 'mail.file' : 'mail.invitation', {
                name,
                size: Math.max(1, Math.round(bytes / 1000)),
              }),
            })),
          ),
        ]
      : []),
    ...(mail.remote_pictures > 0
      ? [
          folded(
            t('mail.pictures', { count: mail.remote_pictures }),
            paragraph(t('mail.pictures-why')),
          ),
        ]
      : []),
    ...(mail.quoted_html === '' ? [] : [folded(t('mail.quoted'), mail.quoted_html)]),
  ]
}

/** The words alone, for lists, search and machines; never what a mail repeats. */
export const mailWords = (mail: TakenMail): string =>
  mail.words === '' ? mail.files.map(({ name }) => name).join(', ') : mail.words
