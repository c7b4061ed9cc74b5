// What came by a form on the business's own site becomes a case, with its files.
import { z, type Acting } from '#kernel'
import { Email, Text } from '#kernel/web'
import { Files, keepCaseFiles } from './keep-case-files.ts'
import { openCase } from './open-case.ts'
import { Name, Subject, Words } from './shapes.ts'

type Form = { track: 'question' | 'complaint'; locale: string }
/** What somebody types into such a form, wherever it is posted from. */
export const typed = {
  subject: Subject,
  text: Words,
  name: Name.optional(),
  email: Email.optional(),
  remedy: Text(2000).optional(),
  files: Files,
}
const Typed = z.object(typed)
type Given = z.output<typeof Typed>

export async function openFromForm(now: Acting, { track, locale }: Form, given: Given) {
  const { subject, text, name, email, remedy, files } = given
  const opened = await openCase(now, {
    track,
    subject,
    text,
    channel: 'site',
    locale,
    from: { name: name ?? '', email },
    remedySought: remedy,
  })
  await keepCaseFiles(now, { ...opened, uploads: files, from: opened.person })
  return opened
}
