// What stands inside every sealed text: which report, epoch and place it belongs to, and padding that hides its length.

/** NOTE: age has no associated data. This stands inside instead, and whoever opens compares it: no replay, no swap. */
export type Context = { business: string; report: string; epoch: number; seq: number }
export type Envelope = Context & {
  v: 1
  kind: string
  by: 'reporter' | 'recipient' | 'system'
  on: string
  [field: string]: unknown
}

const kib = 1024
const buckets = [1, 4, 16, 64].map((size) => size * kib)

/** 1, 4, 16, 64 KiB, then steps of five in a hundred. */
export function bucketOf(length: number): number {
  const bucket = buckets.find((size) => length <= size)
  if (bucket !== undefined) return bucket
  let size = 64 * kib
  while (size < length) size = Math.ceil((size * 1.05) / kib) * kib
  return size
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length

/** One line of JSON, then spaces: readable by a person after `age -d`, and of a length that tells nothing. */
export function pack(envelope: Envelope): string {
  const line = `${JSON.stringify(envelope)}\n`
  return line + ' '.repeat(bucketOf(bytesOf(line)) - bytesOf(line))
}

/** The envelope, if it is of this report and place; throws if somebody put it elsewhere. */
export function unpack(text: string, expected: Context): Envelope {
  const found = JSON.parse(text.slice(0, text.indexOf('\n'))) as Envelope
  const right =
    found.v === 1 &&
    found.business === expected.business &&
    found.report === expected.report &&
    found.epoch === expected.epoch &&
    found.seq === expected.seq
  if (!right) throw new Error('this text was sealed for another place')
  return found
}

/** A grant is an identity file of age: `age -d -i me.txt grant.age > report.key` makes the key of the report. */
export function packGrant(context: Omit<Context, 'seq'>, secrets: readonly string[]): string {
  const { business, report, epoch } = context
  const text = `# ${JSON.stringify({ v: 1, business, report, epoch })}\n${secrets.join('\n')}\n`
  return `${text}# ${' '.repeat(bucketOf(text.length + 3) - text.length - 3)}\n`
}

export function unpackGrant(text: string, expected: Omit<Context, 'seq'>): string[] {
  const lines = text.split('\n')
  const found = JSON.parse((lines[0] ?? '').slice(2)) as Context & { v: number }
  if (
    found.v !== 1 ||
    found.business !== expected.business ||
    found.report !== expected.report ||
    found.epoch !== expected.epoch
  )
    throw new Error('this grant was sealed for another report')
  return lines.filter((line) => line.startsWith('AGE-SECRET-KEY-1'))
}
