// How often outsiders may try, counted in memory only: the kernel's allowances are rows with a time, and a time is a trace.
import { limited, type Asking } from '#kernel'

type Bucket = { left: number; at: number }
const buckets = new Map<string, Bucket>()

/** Takes one from a bucket that fills evenly; throws `limited` when it is empty. */
export function take(now: Asking, what: string, most: number, seconds: number): void {
  const key = now.seals.sign('speakup.budget', `${now.business.id} ${what}`)
  const at = now.at.getTime()
  const bucket = buckets.get(key) ?? { left: most, at }
  const left = Math.min(most, bucket.left + ((at - bucket.at) / 1000) * (most / seconds))
  if (left < 1) throw limited(Math.ceil((1 - left) / (most / seconds)))
  buckets.set(key, { left: left - 1, at })
  if (buckets.size > 10_000) forgetFull(at)
}

function forgetFull(at: number): void {
  for (const [key, bucket] of buckets) if (at - bucket.at > 3_600_000) buckets.delete(key)
}
