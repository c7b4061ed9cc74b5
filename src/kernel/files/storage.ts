// What keeping bytes means, wherever they lie.

export type Storage = {
  /** Whole or not at all; once it returns, the bytes survive a crash. */
  put(name: string, bytes: Uint8Array, type: string): Promise<void>
  /** Undefined if there is nothing under that name. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Nothing there to remove is fine: it may run twice. */
  remove(name: string): Promise<void>
}

/** A name for 16 random bytes: unguessable, spread over two levels of folders, the business first. */
export function storedName(business: string, random: Buffer): string {
  const word = random.toString('hex')
  return `${business}/${word.slice(0, 2)}/${word}`
}

const shape = /^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f]{32}(-\d{1,4})?$/

/** NOTE: every store checks this first, so that no name can ever lead out of it. */
export const isStoredName = (name: string): boolean => shape.test(name)

export function checked(name: string): string {
  if (!isStoredName(name)) throw new Error('this is not a name under which bytes are kept')
  return name
}
