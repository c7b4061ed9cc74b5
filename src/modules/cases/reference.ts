// A case's reference: seven letters and digits nobody confuses, which say nothing about how many cases there are.
import type { Acting } from '#kernel'

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Such as K7F-3Q9M: one in twenty thousand million. */
export function newReference(now: Acting): string {
  const drawn: string[] = []
  while (drawn.length < 7)
    for (const byte of now.random(16))
      if (byte < 240 && drawn.length < 7) drawn.push(letters[byte % letters.length] ?? '')
  return `${drawn.slice(0, 3).join('')}-${drawn.slice(3).join('')}`
}

/** Whatever somebody typed, as it stands in the database, or undefined if it is no reference. */
export function readReference(typed: string): string | undefined {
  const plain = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return plain.length === 7 && Array.from(plain).every((one) => letters.includes(one))
    ? `${plain.slice(0, 3)}-${plain.slice(3)}`
    : undefined
}
