// Every hour: what belongs to nothing a day after it came, and what belongs to nobody, goes.
import { action, nothing, onlySystem, tell, z } from '#kernel'
import { fileDropped } from './facts.ts'
import { everyName } from './stored.ts'
import { files } from './tables.ts'

const day = 86_400_000

export const sweep = action({
  name: 'files.sweep',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('by the clock and after an erasure'),
  data: { purpose: 'files', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const gone = await files(now)
      .deleteFrom('files')
      .where('attached_at', 'is', null)
      .where((is) =>
        is.or([is('made_at', '<', new Date(now.at.getTime() - day)), is('uploader', 'is', null)]),
      )
      .returning(['id', 'stored', 'previews'])
      .execute()
    for (const file of gone) tell(now, fileDropped, { file: file.id, stored: everyName(file) })
    return { gone: gone.length }
  },

  audit: ({ answer }) => ({ kind: 'file', detail: { gone: answer.gone } }),
})
