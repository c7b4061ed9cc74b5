// npm run print: writes docs/printed from the built code and the sources beside it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { discover } from '../../kernel/registry.ts'
import { printed } from './index.ts'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, 'docs/printed')
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(printed(await discover(), join(root, 'src'))))
  writeFileSync(join(folder, name), text)
