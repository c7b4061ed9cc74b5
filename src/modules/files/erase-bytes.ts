// After the commit that dropped a file: removes its bytes from the store. Doing it twice does no harm.
import { action, nothing, onlySystem, z } from '#kernel'
import { isStoredName, storage } from '#kernel/files'

export const eraseBytes = action({
  name: 'files.erase-bytes',
  input: z.object({ stored: z.array(z.string().refine(isStoredName, 'road.field.form')).max(10) }),
  subject: nothing,
  may: onlySystem('it follows from dropping the file'),
  data: { purpose: 'files', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'dropping the file was audited' },
  inside: true,

  async run(now, { stored }) {
    const mine = stored.filter((name) => name.startsWith(`${now.business.id}/`))
    for (const name of mine) await storage().remove(name)
    return { removed: mine.length }
  },
})
