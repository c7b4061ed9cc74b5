// Bytes put aside on disk for as long as one request lasts, in a file that has no name: gone with whoever opened it.
import { randomBytes } from 'node:crypto'
import { open, unlink, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export class Spool {
  readonly #file: FileHandle
  size = 0

  private constructor(file: FileHandle) {
    this.#file = file
  }

  static async open(): Promise<Spool> {
    const path = join(tmpdir(), `evenhand-${randomBytes(12).toString('hex')}`)
    const file = await open(path, 'wx+', 0o600)
    // NOTE: without a name it is nobody's to open, and a killed process leaves nothing behind.
    await unlink(path)
    return new Spool(file)
  }

  async add(bytes: Uint8Array): Promise<void> {
    await this.#file.appendFile(bytes)
    this.size += bytes.length
  }

  /** Everything that was added, in chunks of so many bytes; the last may be shorter. */
  async *chunks(size: number): AsyncGenerator<Buffer> {
    for (let at = 0; at < this.size; at += size) {
      const chunk = Buffer.alloc(Math.min(size, this.size - at))
      for (let got = 0; got < chunk.length;) {
        const { bytesRead } = await this.#file.read(chunk, got, chunk.length - got, at + got)
        if (bytesRead === 0) throw new Error('what was put aside is cut short')
        got += bytesRead
      }
      yield chunk
    }
  }

  drop(): Promise<void> {
    return this.#file.close()
  }
}
