/** For tests of commands: streams that keep what is written to them. */
import { PassThrough, Readable } from 'node:stream'
import type { Streams } from './analysis.ts'

/** Streams for a command; `out` and `err` give what was written so far. */
export function captured(stdin: Readable = Readable.from([])) {
  const read = (stream: PassThrough) => () => String((stream.read() as Buffer | null) ?? '')
  const stdout = new PassThrough({ highWaterMark: 1 << 26 })
  const stderr = new PassThrough()
  const io: Streams = { stdin, stdout, stderr }
  return { io, out: read(stdout), err: read(stderr) }
}
