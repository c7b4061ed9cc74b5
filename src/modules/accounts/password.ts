// Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane); at most four at once, so that memory stays bounded.
import { hash, verify } from '@node-rs/argon2'
import { invalid, z } from '#kernel'
import { obvious } from './obvious.ts'

const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const decoy = hash('nobody has this password', settings)

/** How many hashes were worked out since the start: tests show by it that known and unknown cost the same. */
export const worked = { hashes: 0 }

let running = 0
const waiting: Array<() => void> = []

async function oneOfFour<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 4) await new Promise<void>((go) => waiting.push(go))
  running++
  worked.hashes++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

/** Any letters at all, 10 to 200 of them; no rules about which. Composed, so that every keyboard means the same. */
export const NewPassword = z
  .string()
  .max(800)
  .transform((text) => text.normalize('NFC'))
  .pipe(z.string().min(10, 'accounts.password-short').max(200, 'accounts.password-long'))

/** What was typed to prove oneself: anything that could have been a password. */
export const TypedPassword = z
  .string()
  .max(800)
  .transform((text) => text.normalize('NFC'))

/** Throws at the field `password` if it is one of those everybody tries first. */
export function refuseObvious(password: string, about: readonly (string | null)[]): void {
  if (
    obvious(
      password,
      about.filter((one) => one !== null),
    )
  )
    throw invalid({ password: 'accounts.password-obvious' })
}

export const hashPassword = (password: string): Promise<string> =>
  oneOfFour(() => hash(password, settings))

/** True if the password fits. With no hash it works as long and says no, so that time tells nothing. */
export const passwordFits = (
  known: string | null | undefined,
  password: string,
): Promise<boolean> =>
  oneOfFour(
    async () => (await verify(known ?? (await decoy), password)) && typeof known === 'string',
  )
