// Files, pictures inside the text and calendar invitations of a mail: each kept, whatever it is.
import type { Acting } from '#kernel'
import type { MailPart } from '#kernel/mail'
import { fileLink, isShown, keepReceived, type KeptFile } from '#files'

const reports =
  /^(message\/(global-)?(delivery-status|disposition-notification)|message\/feedback-report)$/
export type MailFile = { kept: KeptFile; inline: boolean; calendar: string | null }
/** More parts than this are in the raw mail only. */
const most = 100

/** Returns where pictures inside the text lie, by Content-ID, and which file belongs to the mail. */
export async function keepParts(
  now: Acting,
  mail: string,
  identity: string,
  parts: readonly MailPart[],
): Promise<{ pictures: Map<string, string>; rows: MailFile[] }> {
  const pictures = new Map<string, string>()
  const rows: MailFile[] = []
  for (const [at, part] of parts.slice(0, most).entries()) {
    if (part.bytes.length === 0 || reports.test(part.type)) continue
    const file = await keepReceived(now, {
      name: part.name ?? nameFor(part),
      bytes: part.bytes,
      about: { kind: 'mail', id: mail },
      key: `${identity} ${at}`,
    })
    if (part.contentId !== undefined && isShown(file.type))
      pictures.set(part.contentId, fileLink(file.id))
    rows.push({
      kept: file,
      inline: part.inline && isShown(file.type),
      calendar: part.type === 'text/calendar' ? (part.method ?? 'PUBLISH').slice(0, 20) : null,
    })
  }
  return { pictures, rows }
}

function nameFor({ type, contentId }: MailPart): string {
  if (type === 'text/calendar') return 'invitation.ics'
  if (type === 'message/rfc822') return 'mail.eml'
  return contentId === undefined ? 'file' : 'picture'
}
