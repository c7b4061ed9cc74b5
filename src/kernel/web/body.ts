// Reads what a form or an API call brought, with a limit, into plain values an action's shape can check.
import { Stop } from '../stop.ts'

/** A file from a form. Its name and type are what the sender claims, nothing more. */
export class Upload {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  constructor(name: string, type: string, bytes: Uint8Array) {
    this.name = name
    this.type = type
    this.bytes = bytes
  }
}

export const unreadable = (key: string) => new Stop('invalid', { key })

/** What a request brings, as it comes, and never more than so many bytes of it. */
export async function* bounded(request: Request, most: number): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw unreadable('road.too-large')
  let size = 0
  if (request.body)
    for await (const part of request.body) {
      size += part.byteLength
      if (size > most) throw unreadable('road.too-large')
      yield part as Uint8Array
    }
}

async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  for await (const part of bounded(request, most)) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}

/** Fields by name; a name that comes twice becomes a list; empty fields are left out. */
export async function readForm(request: Request, most: number): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? ''
  const bytes = await readBytes(request, most)
  if (type.startsWith('application/x-www-form-urlencoded'))
    return gathered(new URLSearchParams(Buffer.from(bytes).toString('utf8')))
  if (!type.startsWith('multipart/form-data')) throw unreadable('road.not-a-form')
  const parsed = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw unreadable('road.not-a-form')
    })
  const pairs: Array<[string, string | Upload]> = []
  for (const [name, value] of parsed)
    pairs.push([
      name,
      typeof value === 'string'
        ? value
        : new Upload(value.name, value.type, new Uint8Array(await value.arrayBuffer())),
    ])
  return gathered(pairs)
}

/** A name given twice becomes a list; what is empty is left out. */
export function gathered(pairs: Iterable<[string, string | Upload]>): Record<string, unknown> {
  const fields = new Map<string, unknown[]>()
  for (const [name, value] of pairs) {
    if (value === '' || (value instanceof Upload && value.bytes.length === 0)) continue
    const text = typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value
    fields.set(name, [...(fields.get(name) ?? []), text])
  }
  const entries = [...fields].map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ])
  return Object.fromEntries(entries.filter(([name]) => name !== '__proto__')) as Record<
    string,
    unknown
  >
}

/** A JSON object. */
export async function readJson(
  request: Request,
  most = 1_000_000,
): Promise<Record<string, unknown>> {
  if (!/^application\/(.*\+)?json\b/.test(request.headers.get('content-type') ?? ''))
    throw unreadable('road.not-json')
  const text = Buffer.from(await readBytes(request, most)).toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text === '' ? '{}' : text)
  } catch {
    throw unreadable('road.not-json')
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw unreadable('road.not-json')
  return value as Record<string, unknown>
}
