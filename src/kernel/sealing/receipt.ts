// The receipt: 40 bits that find the report, 80 bits that open it, 10 bits that catch a slip of the pen.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export type Receipt = { locator: string; secret: string }

const drawn = (bytes: Uint8Array, length: number) =>
  Array.from({ length }, (_, at) => letters[(bytes[at] ?? 0) & 31]).join('')

async function check(body: string): Promise<string> {
  const text = new TextEncoder().encode(`evenhand receipt ${body}`)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  return drawn(digest, 2)
}

/** A new receipt, from 24 random bytes, of which five bits each are used. */
export const newReceipt = (bytes: Uint8Array): Receipt => ({
  locator: drawn(bytes, 8),
  secret: drawn(bytes.subarray(8), 16),
})

/** LLLL-LLLL SSSS-SSSS-SSSS-SSSS CC, as it is printed. */
export async function writeReceipt({ locator, secret }: Receipt): Promise<string> {
  const four = (text: string) => (text.match(/.{4}/g) ?? []).join('-')
  return `${four(locator)} ${four(secret)} ${await check(locator + secret)}`
}

/** Reads what a person typed, whatever the spaces and dashes; undefined if a letter is wrong. */
export async function readReceipt(text: string): Promise<Receipt | undefined> {
  const plain = text
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[\s\u2010-\u2015-]/g, '')
  if (!/^[0-9A-HJKMNP-TV-Z]{26}$/.test(plain)) return undefined
  const [locator, secret] = [plain.slice(0, 8), plain.slice(8, 24)]
  return (await check(locator + secret)) === plain.slice(24) ? { locator, secret } : undefined
}
