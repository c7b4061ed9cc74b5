// A receipt leads whoever suggested something without a name back to it; only its hash is kept.
import { createHash } from 'node:crypto'
import type { Asking } from '#kernel'

/** Without letters and digits that look alike. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** Sixteen signs in four groups: 78 bits. */
export function newReceipt(now: Asking): string {
  const signs: string[] = []
  while (signs.length < 16)
    for (const byte of now.random(32))
      if (byte < letters.length * 8 && signs.length < 16)
        signs.push(letters[byte % letters.length] ?? '')
  return [0, 4, 8, 12].map((at) => signs.slice(at, at + 4).join('')).join('-')
}

/** Spaces, hyphens and small letters are forgiven. */
export const hashOfReceipt = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest('base64url')
