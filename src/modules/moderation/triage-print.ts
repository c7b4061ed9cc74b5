// A fingerprint of what was said: the same for words that differ only in case, spaces, punctuation and digits.
import { createHash } from 'node:crypto'

export const printOf = (text: string): string =>
  createHash('sha256')
    .update(
      text
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[^\p{L}]+/gu, ' ')
        .trim(),
    )
    .digest('base64url')
    .slice(0, 22)
