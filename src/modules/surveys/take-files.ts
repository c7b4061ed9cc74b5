// Files given as answers: kept from the page on which they are chosen, nobody's until the survey is sent, gone if it is not.
import { createHash } from 'node:crypto'
import { invalid, Stop, type Acting } from '#kernel'
import { giveFiles, keepGiven, releaseFilesOf } from '#files'
import { Upload } from '#kernel/web'
import { draftId } from './drafts.ts'
import { dropField } from './file-field.ts'
import { fieldOf } from './read-answers.ts'
import type { Answers, Form } from './shapes.ts'

/** Bytes a page with files may have: 25 MB of files, and its words. */
export const withFiles = 25_500_000

type Fields = Readonly<Record<string, unknown>>

/** The file question of a form, by key. */
const fileKeys = (form: Form) =>
  form.questions.flatMap(({ kind, key }) => (kind === 'file' ? [key] : []))

/** The id under which the files of a draft lie: worked out from its row, so that neither names the other. */
function aboutDraft(id: string) {
  const hex = createHash('sha256').update(`files of ${id}`).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return { kind: 'survey-draft', id: [...parts, hex.slice(20, 32)].join('-') }
}

/** NOTE: what a form says about a kept file is not believed: it comes from the sealed draft, or it is an upload. */
export function withKept(form: Form, before: Answers, fields: Fields): Fields {
  const told: Record<string, unknown> = { ...fields }
  for (const key of fileKeys(form)) {
    const name = fieldOf(key)
    if (told[name] instanceof Upload) continue
    const kept = told[dropField(key)] === undefined ? before[key] : undefined
    if (kept === undefined) delete told[name]
    else told[name] = kept
  }
  return told
}

/** Keeps what was uploaded on this page, lets go of what it replaces, and puts the ids into the answers. */
export async function takeFiles(
  now: Acting,
  { form, draft }: { form: Form; draft: string },
  answers: Answers,
  fields: Fields,
): Promise<Answers> {
  const keys = fileKeys(form)
  if (keys.length === 0) return answers
  const about = aboutDraft(draftId(draft))
  const kept: Answers = { ...answers }
  for (const key of keys) {
    const upload = fields[fieldOf(key)]
    const value = kept[key]
    // NOTE: an empty id is an upload of this very page that is not kept yet.
    if (!Array.isArray(value) || value[0] !== '' || !(upload instanceof Upload)) continue
    const [file] = await keepGiven(now, { uploads: [upload], about, uploader: null }).catch(
      at(fieldOf(key)),
    )
    if (file) kept[key] = [file.id, file.name]
  }
  await releaseFilesOf(now, about, idsIn(form, kept))
  return kept
}

/** What is wrong with a file stands at its question. */
const at =
  (field: string) =>
  (error: unknown): never => {
    const [say] = error instanceof Stop ? (error.fields['files'] ?? []) : []
    throw say ? invalid({ [field]: say }) : error
  }

/** The ids of the files among answers. */
export const idsIn = (form: Form, answers: Answers): string[] =>
  fileKeys(form).flatMap((key) => {
    const value = answers[key]
    return Array.isArray(value) && value[0] ? [value[0]] : []
  })

/** The survey was sent: its files belong to the reply and, where that is known, to whoever gave them. */
export async function handOverFiles(
  now: Acting,
  { form, draft }: { form: Form; draft: string },
  reply: { id: string; person: string | null; answers: Answers },
): Promise<void> {
  if (fileKeys(form).length === 0) return
  await giveFiles(now, idsIn(form, reply.answers), aboutReply(reply.id), reply.person)
  await releaseFilesOf(now, aboutDraft(draftId(draft)))
}

export const aboutReply = (id: string) => ({ kind: 'survey-reply', id })

/** Lets go of the files of drafts nobody will send, by the ids of their rows. */
export async function releaseDrafts(now: Acting, ids: readonly string[]): Promise<void> {
  for (const id of ids) await releaseFilesOf(now, aboutDraft(id))
}
