// evenhand audit verify [--outside checkpoint.json ...]: exit code 1 if anything does not fit.
import { readFile } from 'node:fs/promises'
import type { Command } from '#kernel'
import { verify } from './verify.ts'

export const auditVerify: Command = {
  about: 'Checks the whole audit log against its seals.',
  usage: '[--outside checkpoint.json ...]',
  async run(args, io, desk) {
    const files = args.flatMap((arg, at) => (args[at - 1] === '--outside' ? [arg] : []))
    const outside = await Promise.all(
      files.map(
        async (file) => JSON.parse(await readFile(file, 'utf8')) as { size: number; root: string },
      ),
    )
    const { entries, checkpoints, flaws, whole } = await desk.perform(verify, {
      outside: outside.map(({ size, root }) => ({ size, root })),
    })
    for (const { kind, where } of flaws) io.stdout.write(`${kind}: ${where}\n`)
    io.stdout.write(
      whole
        ? `whole: ${entries} entries, ${checkpoints} checkpoints\n`
        : `NOT whole: ${flaws.length} flaws\n`,
    )
    return whole ? 0 : 1
  },
}
