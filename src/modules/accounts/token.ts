// Tokens are unguessable words of 256 bits; the database keeps only their hashes.
import { createHash } from 'node:crypto'
import type { Asking } from '#kernel'

export const newToken = (now: Asking): string => now.random(32).toString('base64url')

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
