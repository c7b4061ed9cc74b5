// evenhand erasures: the log of erasures out of the database, and back over a restored one.
import { readFile } from 'node:fs/promises'
import type { Command } from '#kernel'
import { readLine } from './ledger.ts'
import { replayErasures } from './replay-erasures.ts'
import { seeErasures } from './see-erasures.ts'

export const erasures: Command = {
  about: 'Writes the log of erasures, or erases again what a restored backup brought back.',
  usage: 'export | replay [log.jsonl]',
  async run([what, file], io, desk) {
    if (what === 'export') {
      const { lines } = await desk.perform(seeErasures, {})
      for (const line of lines) io.stdout.write(`${JSON.stringify(line)}\n`)
      return 0
    }
    if (what !== 'replay') {
      io.stderr.write('usage: evenhand erasures export | replay [log.jsonl]\n')
      return 2
    }
    const text = file === undefined ? '' : await readFile(file, 'utf8')
    const lines = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => readLine(line))
    const { known, people, addresses } = await desk.perform(replayErasures, { lines })
    io.stdout.write(
      `${known} lines; erased again: ${people} people, ${addresses} addresses without an account\n`,
    )
    return 0
  },
}
