/** What the two analysing commands share: streams, help, faults in words, exit codes. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { TableFault, tableRows, type TableRow } from '#methods/table'
import { UsageFault } from './arguments.ts'

/** The streams a command reads and writes. */
export interface Streams {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
}

/** Exit codes: 0 done, 1 the file has a fault, 2 the command line has one. */
export const exits = { done: 0, fault: 1, usage: 2 } as const

/** Rows of a CSV file; `-` means standard input. Throws TableFault where it cannot be opened. */
export async function rowsOf(file: string, io: Streams): Promise<AsyncGenerator<TableRow>> {
  if (file === '-') return tableRows(io.stdin)
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) throw new TableFault(`there is no file ${file}`)
  if (found.isDirectory()) throw new TableFault(`${file} is a folder; name the CSV file in it`)
  return tableRows(createReadStream(file, { highWaterMark: 1 << 16 }))
}

/** Runs a command's body, turning faults into one line on standard error and an exit code. */
export async function answering(io: Streams, help: string, body: () => Promise<void>) {
  try {
    await body()
    return exits.done
  } catch (error) {
    if (error instanceof UsageFault) {
      io.stderr.write(`${error.message}\n\n${help}`)
      return exits.usage
    }
    if (error instanceof TableFault || isSystemFault(error)) {
      io.stderr.write(`${error.message}\n`)
      return exits.fault
    }
    throw error
  }
}

const isSystemFault = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && 'syscall' in error
