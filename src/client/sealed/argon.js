// Argon2id in plain script, with the same cost as on the server; it lets the page breathe while it works.
import { argon2idAsync } from '@noble/hashes/argon2.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { cost } from '#kernel/sealing'

/** @type {(secret: string, salt: Uint8Array) => Promise<Uint8Array>} */
export const argon = (secret, salt) =>
  argon2idAsync(secret, salt, {
    t: cost.passes,
    m: cost.memory,
    p: cost.lanes,
    dkLen: cost.length,
    version: 0x13,
    asyncTick: 50,
  })

/** A little work that a flood cannot afford: a number whose digest with the report begins with sixteen zero bits. */
export function work(report) {
  for (let at = 0; ; at++) {
    const digest = sha256(new TextEncoder().encode(`${report} ${at}`))
    if (digest[0] === 0 && digest[1] === 0) return String(at)
  }
}
