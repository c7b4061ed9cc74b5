// Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane); at most four at once, so that memory stays bounded.
import { hash, verify } from '@node-rs/argon2'

const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const decoy = hash('nobody has this password', settings)

let running = 0
const waiting: Array<() => void> = []

async function oneOfFour<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 4) await new Promise<void>((go) => waiting.push(go))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

export const hashPassword = (password: string): Promise<string> =>
  oneOfFour(() => hash(password, settings))

/** True if the password fits. With no hash it works as long and says no, so that time tells nothing. */
export const passwordFits = (known: string | undefined, password: string): Promise<boolean> =>
  oneOfFour(async () => (await verify(known ?? (await decoy), password)) && known !== undefined)
