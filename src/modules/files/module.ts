import { defineModule } from '#kernel'
import { dropFile } from './drop-file.ts'
import { eraseBytes } from './erase-bytes.ts'
import { fileDropped, fileKept } from './facts.ts'
import { keepFile } from './keep-file.ts'
import reactions from './reactions.ts'
import routes from './routes.tsx'
import { seeFile } from './see-file.ts'
import { seeMine } from './see-mine.ts'
import subjects from './subjects.ts'
import { sweep } from './sweep.ts'
import { declared } from './tables.ts'

export default defineModule({
  name: 'files',
  floor: 1,
  needs: ['people', 'spaces'],
  about:
    'Keeps what people upload, cleaned of what it says about them, seen only by those who may see where it stands.',
  purposes: { files: 'files.purpose' },
  actions: [keepFile, dropFile, sweep, eraseBytes],
  questions: [seeFile, seeMine],
  facts: [fileKept, fileDropped],
  reactions,
  jobs: [{ name: 'files.sweep', cron: '40 * * * *', action: sweep, input: {} }],
  routes,
  subjects,
  tables: declared,
})
