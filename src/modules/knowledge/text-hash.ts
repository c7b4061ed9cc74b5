// The fingerprint of what a reader is shown: translations name the one they were made from.
import { createHash } from 'node:crypto'

export const textHash = (title: string, source: string): string =>
  createHash('sha256')
    .update(JSON.stringify([title, source]))
    .digest('hex')
