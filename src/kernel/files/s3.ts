// Bytes in an S3-compatible store, addressed by path: <address>/<bucket>/<name>.
import { signed, type Keys } from './sign.ts'
import { checked, type Storage } from './storage.ts'

export type S3Settings = Keys & {
  /** Address of the bucket, such as https://s3.example.org/evenhand. */
  url: string
}

const patience = 30_000

export function s3Storage({ url, ...keys }: S3Settings, fetched: typeof fetch = fetch): Storage {
  const ask = async (method: string, name: string, body = new Uint8Array(), type?: string) => {
    const at = new URL(`${url.replace(/\/$/, '')}/${checked(name)}`)
    const headers = signed(
      {
        method,
        url: at,
        headers: type === undefined ? {} : { 'content-type': type },
        body,
        at: new Date(),
      },
      keys,
    )
    const response = await fetched(at, {
      method,
      headers,
      ...(method === 'PUT' ? { body: new Uint8Array(body) } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok && response.status !== 404)
      throw new Error(
        `the file store answered ${response.status} to ${method}: ${(await response.text()).slice(0, 300)}`,
      )
    return response
  }
  return {
    async put(name, bytes, type) {
      const response = await ask('PUT', name, new Uint8Array(bytes), type)
      if (response.status === 404) throw new Error('the file store has no such bucket')
    },
    async get(name) {
      const response = await ask('GET', name)
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
    },
    async remove(name) {
      await ask('DELETE', name)
    },
  }
}
