// Keeps a file somebody gives us: typed by content, pictures drawn anew, seen by nobody else until it belongs to something.
import { action, me, nothing, tell, z, type Acting } from '#kernel'
import { storage, storedName } from '#kernel/files'
import { File, Line } from '#kernel/web'
import { fileKept } from './facts.ts'
import { fileLink } from './links.ts'
import { mayKeep } from './policy.ts'
import { prepared } from './prepared.ts'
import { previewName } from './stored.ts'
import { files } from './tables.ts'

export const keepFile = action({
  name: 'files.keep-file',
  input: z.object({ file: File, alt: Line(300).optional() }),
  subject: nothing,
  may: mayKeep,
  data: { purpose: 'files', basis: 'contract', categories: ['content'] },
  machine: 'none',
  limits: [{ most: 100, seconds: 3600, by: 'person' }],

  async run(now, { file, alt }) {
    const ready = await prepared(file)
    const stored = storedName(now.business.id, now.random(16))
    const id = now.id()
    await storage().put(stored, ready.bytes, ready.type)
    for (const [width, bytes] of ready.previews)
      await storage().put(previewName(stored, width), bytes, 'image/webp')
    const row = {
      id,
      name: ready.name,
      alt: alt ?? '',
      type: ready.type,
      width: ready.width,
      height: ready.height,
      bytes: ready.bytes.length,
    }
    await files(now)
      .insertInto('files')
      .values({
        ...row,
        uploader: me(now),
        previews: [...ready.previews.keys()],
        stored,
        ...loose(now),
      })
      .execute()
    tell(now, fileKept, { file: id })
    return { ...row, link: fileLink(id) }
  },

  audit: ({ answer }) => ({
    kind: 'file',
    id: answer.id,
    detail: { type: answer.type, bytes: answer.bytes },
  }),
})

const loose = (now: Acting) => ({
  space: null,
  public: false,
  about_kind: null,
  about: null,
  made_at: now.at,
  attached_at: null,
  hidden_at: null,
})
