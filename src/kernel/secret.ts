// Keys derived from the installation's secret, and comparing without telling by time.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** A key for one use, so that what is signed for one purpose is worth nothing for another. */
export const keyFor = (secret: string, use: string): Buffer => createHmac('sha256', secret).update(`key ${use}`).digest()

export const sha256 = (text: string | Uint8Array): Buffer => createHash('sha256').update(text).digest()

export function safeEqual(a: string, b: string): boolean {
  return timingSafeEqual(sha256(a), sha256(b))
}
