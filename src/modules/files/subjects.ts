// Files as things that can be reported, hidden and found by others.
import type { Subject } from '#kernel'
import { fileLink } from './links.ts'
import { files } from './tables.ts'
import { visibleFiles } from './visible.ts'

const file: Subject = {
  kind: 'file',
  title: async (now, id) =>
    (await visibleFiles(now).select('files.name').where('files.id', '=', id).executeTakeFirst())
      ?.name,
  link: (id) => fileLink(id),
  async hide(now, id) {
    await files(now).updateTable('files').set({ hidden_at: now.at }).where('id', '=', id).execute()
  },
  async show(now, id) {
    await files(now).updateTable('files').set({ hidden_at: null }).where('id', '=', id).execute()
  },
}

export default [file]
