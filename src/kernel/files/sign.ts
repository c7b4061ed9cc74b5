// AWS Signature Version 4, as every S3-compatible store checks it (docs.aws.amazon.com, "Signing AWS API requests").
import { createHash, createHmac } from 'node:crypto'

export type Keys = { key: string; secret: string; region: string }
export type Unsigned = {
  method: string
  url: URL
  headers: Record<string, string>
  body: Uint8Array
  at: Date
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** The headers to send: those given, the date, the hash of the body, and the signature over all of them. */
export function signed(
  { method, url, headers, body, at }: Unsigned,
  keys: Keys,
): Record<string, string> {
  const time = at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
  const hash = sha256(body)
  const all: Record<string, string> = {
    ...lowered(headers),
    host: url.host,
    'x-amz-content-sha256': hash,
    'x-amz-date': time,
  }
  const names = Object.keys(all).toSorted()
  const request = [
    method,
    url.pathname
      .split('/')
      .map((part) => encoded(decodeURIComponent(part)))
      .join('/'),
    [...url.searchParams]
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .toSorted()
      .join('&'),
    ...names.map((name) => `${name}:${(all[name] ?? '').trim().replaceAll(/ +/g, ' ')}`),
    '',
    names.join(';'),
    hash,
  ].join('\n')
  const scope = `${time.slice(0, 8)}/${keys.region}/s3/aws4_request`
  const key = [keys.region, 's3', 'aws4_request'].reduce(
    hmac,
    hmac(`AWS4${keys.secret}`, time.slice(0, 8)),
  )
  const signature = hmac(
    key,
    ['AWS4-HMAC-SHA256', time, scope, sha256(request)].join('\n'),
  ).toString('hex')
  const { host: _host, ...sent } = all
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${keys.key}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  }
}

const lowered = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

/** RFC 3986: more is escaped than encodeURIComponent escapes. */
const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
