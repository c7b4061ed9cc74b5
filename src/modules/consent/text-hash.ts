// The fingerprint of a text as it was shown: language, title and words.
import { createHash } from 'node:crypto'

export const textHash = (locale: string, title: string, words: string): string =>
  createHash('sha256').update(`${locale}\n${title}\n${words}`).digest('base64url')
