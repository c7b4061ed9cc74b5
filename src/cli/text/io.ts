/** Where a command reads and writes. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { Problem } from './problem.ts'

export interface Io {
  stdin: NodeJS.ReadableStream
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
}

/** Writes lines to a file or standard output without holding more than a little in memory. */
export class LineWriter {
  private readonly target: NodeJS.WritableStream
  private readonly isFile: boolean
  private failed: Error | undefined
  private held: string[] = []
  private heldLength = 0

  constructor(file: string | undefined, io: Io) {
    this.isFile = file !== undefined && file !== '-'
    this.target = this.isFile ? createWriteStream(file!) : io.stdout
    if (this.isFile)
      this.target.on('error', (error: Error) => {
        this.failed = error
      })
  }

  async write(line: string): Promise<void> {
    this.held.push(line)
    this.heldLength += line.length
    if (this.heldLength > 1 << 16) await this.flush()
  }

  async close(): Promise<void> {
    await this.flush()
    if (!this.isFile) return
    this.target.end()
    if (!this.failed) await once(this.target, 'close').catch(() => undefined)
    this.check()
  }

  private async flush(): Promise<void> {
    this.check()
    if (this.held.length === 0) return
    const block = `${this.held.join('\n')}\n`
    this.held = []
    this.heldLength = 0
    if (!this.target.write(block)) await once(this.target, 'drain').catch(() => undefined)
    this.check()
  }

  private check(): void {
    if (this.failed) throw new Problem(`Cannot write: ${this.failed.message}.`)
  }
}

/** Shows on a terminal how far a command is; says nothing into a file or a pipe. */
export function progressOn(stderr: NodeJS.WritableStream): (words: string, last?: boolean) => void {
  const shown = (stderr as NodeJS.WriteStream).isTTY
  let before = 0
  return (words, last = false) => {
    const now = Date.now()
    if (!shown || (!last && now - before < 200)) return
    before = now
    stderr.write(`\r\u001b[K${words}${last ? '\n' : ''}`)
  }
}
