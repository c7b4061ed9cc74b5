// Argon2id on the server: at most two at a time, so that a flood of guesses costs the guesser time and us 128 MiB.
import { hashRaw } from '@node-rs/argon2'
import { cost, type Argon } from '#kernel/sealing'

const most = 2
let running = 0
const waiting: Array<() => void> = []

async function turn(): Promise<void> {
  if (running < most) {
    running += 1
    return
  }
  await new Promise<void>((go) => waiting.push(go))
}

function done(): void {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}

// Argon2id is what the library does unless told otherwise.
export const argon: Argon = async (secret, salt) => {
  await turn()
  try {
    return await hashRaw(secret, {
      memoryCost: cost.memory,
      timeCost: cost.passes,
      parallelism: cost.lanes,
      outputLen: cost.length,
      salt,
    })
  } finally {
    done()
  }
}
