import { document, form, page } from '#kernel/web'
import { dropFile } from './drop-file.ts'
import { handOver } from './hand-over.ts'
import { keepFile } from './keep-file.ts'
import { maxima } from './kinds.ts'
import { seeFile } from './see-file.ts'
import { seeMine } from './see-mine.ts'
import { MinePage } from './views/mine-page.tsx'

const mine = page('/me/files', seeMine, MinePage)
const room = 500_000

export default [
  mine,
  form('/me/files', keepFile, {
    page: mine,
    from: () => ({}),
    most: maxima.other + room,
    after: ({ name }) => ({ to: '/me/files', say: { key: 'files.kept', values: { name } } }),
  }),
  form('/me/files/:id/drop', dropFile, {
    page: mine,
    from: () => ({}),
    after: () => ({ to: '/me/files', say: { key: 'files.dropped' } }),
  }),
  document('/files/:id', seeFile, handOver),
  document('/files/:id/:name', seeFile, handOver),
]
