// The word in a reviewer's link: 256 bits, of which the database keeps only the hash.
import { createHash } from 'node:crypto'
import type { Asking } from '#kernel'

export const newToken = (now: Asking): string => now.random(32).toString('base64url')
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
