// Reads a form with files as it comes: fields are kept, each file is handed on piece by piece, so that none must fit into memory.
import { Busboy } from '@fastify/busboy'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Stop } from '../stop.ts'
import { bounded, gathered, readForm, unreadable, type Upload } from './body.ts'

export type Part = { name: string; type: string; bytes: AsyncIterable<Uint8Array> }
/** What was made of a file; dropped when the request is over, whatever became of it. */
export type Received = Upload | { drop(): Promise<void> }
/** Takes in one file of a form; nothing where the file is empty. A `Stop` it throws is said where the field stands. */
export type Receive = (part: Part) => Promise<Received | undefined>

export type Streamed = {
  fields: Record<string, unknown>
  /** The first refusal of a file; the fields are whole all the same. */
  stop: Stop | undefined
  drop: () => Promise<void>
}

const limits = { fieldSize: 1_000_000, fields: 200, files: 10, fieldNameSize: 100 }
/** So much is read past, so that a file that is far too large does not take the words beside it along. */
const mostReadPast = 500_000_000

/** Reads texts of a million letters together, and files of `most` bytes together. */
export async function readStreamed(
  request: Request,
  most: number,
  receive: Receive,
): Promise<Streamed> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data'))
    return {
      fields: await readForm(request, limits.fieldSize),
      stop: undefined,
      drop: async () => {},
    }
  const pairs: Array<[string, string | Upload]> = []
  const taking: Array<Promise<void>> = []
  const received: Received[] = []
  const refused: unknown[] = []
  const files: Readable[] = []
  let said = 0
  let taken = 0
  const drop = async (): Promise<void> => {
    for (const one of received) if ('drop' in one) await one.drop()
  }
  try {
    const form = new Busboy({ headers: { 'content-type': type }, limits })
    form.on('error', () => {})
    form.on('field', (name, value, _cutName, cut) => {
      said += value.length
      if (!cut && said <= limits.fieldSize) pairs.push([name, value])
      else said = Infinity
    })
    form.on('file', (field, stream, name, _encoding, claimed) => {
      // NOTE: whoever reads it is told; an error that nobody listens to would end the process.
      stream.on('error', () => {})
      files.push(stream)
      const bytes = once(stream)
      const counted = async function* () {
        for await (const some of bytes) {
          taken += some.length
          if (taken > most) throw unreadable('road.too-large')
          yield some
        }
      }
      const take = async () => {
        const made = await receive({ name: name ?? '', type: claimed, bytes: counted() })
        if (!made) return
        received.push(made)
        pairs.push([field, made as Upload])
      }
      taking.push(take().catch((error: unknown) => (refused.push(error), readPast(bytes))))
    })
    await pipeline(Readable.from(bounded(request, mostReadPast)), form)
    await Promise.all(taking)
    if (said > limits.fieldSize) throw unreadable('road.too-large')
  } catch (error) {
    // NOTE: a file whose form broke off would be waited for in vain.
    for (const one of files) one.destroy(new Error('the form broke off'))
    await Promise.all(taking)
    await drop()
    throw error instanceof Stop ? error : unreadable('road.not-a-form')
  }
  const bug = refused.find((error) => !(error instanceof Stop))
  if (bug) {
    await drop()
    throw bug
  }
  return { fields: gathered(pairs), stop: refused[0] as Stop | undefined, drop }
}

/** The bytes of a stream for one reader, who may stop and leave the rest to somebody else. */
function once(stream: Readable): AsyncIterable<Uint8Array> {
  const source = stream.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array>
  return { [Symbol.asyncIterator]: () => ({ next: () => source.next() }) }
}

/** What is left of a refused file is read past, so that the fields behind it are not lost. */
async function readPast(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const source = bytes[Symbol.asyncIterator]()
  try {
    while (!(await source.next()).done);
  } catch {
    // The form broke off, and that is said already.
  }
}
