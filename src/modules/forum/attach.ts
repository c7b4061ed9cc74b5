// Files a post shows or links to belong to it: whoever may read its space may see them, and they go with it.
import { attachFiles, isShown, keepFile } from '#files'
import { invalid, Stop, type Acting } from '#kernel'
import { File, Line, type Upload } from '#kernel/web'

/** Fields of every composer: one file, and what a picture shows. */
export const FileShape = { file: File.optional(), alt: Line(300).optional() }

type Given = { file?: Upload | undefined; alt?: string | undefined }

/** The text with the file given beside it at its end: a picture is shown, anything else is linked. */
export async function withFile(now: Acting, text: string, { file, alt }: Given): Promise<string> {
  if (!file) return text
  const kept = await keepFile.run(now, { file, alt }, null)
  const words = (alt ?? kept.name).replaceAll(/[[\]\\]/g, ' ')
  return `${text}\n\n${isShown(kept.type) ? '!' : ''}[${words}](${kept.link})`.trim()
}

type Post = { id: string; space: string; text: string }

/** Attaches every file named in the text. Throws `invalid` at the text if one is not the author's own, or not there. */
export async function attachFilesIn(now: Acting, { id, space, text }: Post): Promise<void> {
  const named = text.matchAll(
    /\/files\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b/g,
  )
  const files = [...new Set([...named].map(([, file = '']) => file))]
  if (files.length === 0) return
  try {
    await attachFiles(now, { files, space, about: { kind: 'post', id } })
  } catch (error) {
    throw error instanceof Stop ? invalid({ text: 'forum.file-gone' }) : error
  }
}
