// What came by a form on the business's own site becomes a case, with its files.
import type { Acting } from '#kernel'
import type { Upload } from '#kernel/web'
import { keepCaseFiles } from './keep-case-files.ts'
import { openCase } from './open-case.ts'

type Form = { track: 'question' | 'complaint'; locale: string }
type Given = {
  subject: string
  text: string
  name?: string | undefined
  email?: string | undefined
  remedy?: string | undefined
  files: readonly Upload[]
}

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
