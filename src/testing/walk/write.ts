// npm run walk: walks it, and writes docs/guide/walk.md with its pictures.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chapters } from './chapters.ts'
import { measured, written } from './guide.ts'
import { startMachine } from './place.ts'
import { record } from './record.ts'
import { openWalk } from './walk.ts'

const guide = join(process.cwd(), 'docs/guide')
rmSync(join(guide, 'walk'), { recursive: true, force: true })
const machine = await startMachine()
const walk = await openWalk(machine, record(join(guide, 'walk')))
try {
  for (const chapter of chapters) {
    await chapter(walk)
    process.stdout.write(`${walk.told.at(-1)?.chapter}\n`)
  }
  const text = written(walk.told) + measured(walk.who('Amira').effort.sum())
  writeFileSync(join(guide, 'walk.md'), text)
} finally {
  await walk.close()
  await machine.stop()
}
