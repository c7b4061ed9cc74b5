// The log of erasures as it lies in the store of files: one object for each line, found by its number alone.
import { createHash } from 'node:crypto'
import type { Asking } from '#kernel'
import { storage, storedName } from '#kernel/files'
import { z } from '#kernel'

const Line = z.object({
  number: z.number().int(),
  person: z.uuid().nullable(),
  keys: z.array(z.string()),
  at: z.iso.datetime(),
})
export type Line = z.output<typeof Line>

export const lineName = (now: Asking, number: number): string =>
  storedName(
    now.business.id,
    createHash('sha256')
      .update(now.seals.sign('privacy.erasure', String(number)))
      .digest()
      .subarray(0, 16),
  )

export const writeLine = (line: {
  number: number
  person: string | null
  keys: string[]
  at: Date
}): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({ number: line.number, person: line.person, keys: line.keys, at: line.at }),
  )

export const readLine = (text: string): Line => Line.parse(JSON.parse(text))

/** Every line in the store, whatever the database remembers. A few missing numbers do not end it. */
export async function linesInStore(now: Asking): Promise<Line[]> {
  const lines: Line[] = []
  for (let number = 1, missing = 0; missing < 20; number++) {
    const bytes = await storage().get(lineName(now, number))
    if (bytes === undefined) missing++
    else {
      missing = 0
      lines.push(readLine(new TextDecoder().decode(bytes)))
    }
  }
  return lines
}
