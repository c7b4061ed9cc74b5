import { createServer, type Server } from 'node:http'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderStorage } from './folder.ts'
import { s3Storage } from './s3.ts'
import { signed } from './sign.ts'
import { storedName, type Storage } from './storage.ts'

const keys = {
  key: 'AKIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
}
const name = storedName('018f3c1e-0000-7000-8000-000000000001', Buffer.alloc(16, 0xab))
const bytes = new Uint8Array([0, 1, 2, 255])

test('a request is signed as the published example is', () => {
  const { authorization } = signed(
    {
      method: 'GET',
      url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
      headers: { Range: 'bytes=0-9' },
      body: new Uint8Array(),
      at: new Date('2013-05-24T00:00:00Z'),
    },
    keys,
  )
  expect(authorization).toContain('SignedHeaders=host;range;x-amz-content-sha256;x-amz-date')
  expect(authorization).toContain(
    'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  )
})

let folder: string
let store: Server
let address: string
const kept = new Map<string, Buffer>()

/** A small store of our own: keeps what is signed with the right secret, refuses the rest. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-files-'))
  store = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      const url = new URL(`http://${String(request.headers.host)}${String(request.url)}`)
      const at = new Date(
        String(request.headers['x-amz-date']).replace(
          /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/,
          '$1-$2-$3T$4:$5:$6',
        ),
      )
      const type = request.headers['content-type']
      const right = signed(
        {
          method: String(request.method),
          url,
          headers: type === undefined ? {} : { 'content-type': type },
          body,
          at,
        },
        keys,
      )
      if (request.headers.authorization !== right.authorization)
        return response.writeHead(403).end('SignatureDoesNotMatch')
      if (request.method === 'PUT') kept.set(url.pathname, body)
      if (request.method === 'DELETE') kept.delete(url.pathname)
      const found = kept.get(url.pathname)
      if (request.method === 'GET')
        return found ? response.writeHead(200).end(found) : response.writeHead(404).end()
      return response.writeHead(request.method === 'DELETE' ? 204 : 200).end()
    })
  })
  await new Promise<void>((ready) => store.listen(0, '127.0.0.1', ready))
  const at = store.address()
  address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/evenhand`
})
afterAll(async () => {
  store.close()
  await rm(folder, { recursive: true, force: true })
})

const stores: Array<[string, () => Storage]> = [
  ['a folder', () => folderStorage(folder)],
  ['an S3-compatible store', () => s3Storage({ url: address, ...keys })],
]

test.each(stores)(
  '%s gives back what it was given, and says when there is nothing',
  async (_what, open) => {
    const kept = open()
    expect(await kept.get(name)).toBeUndefined()
    await kept.put(name, bytes, 'image/png')
    expect(await kept.get(name)).toEqual(bytes)
    await kept.remove(name)
    await kept.remove(name)
    expect(await kept.get(name)).toBeUndefined()
  },
)

test.each(stores)('no name leads out of %s', async (_what, open) => {
  for (const wrong of [
    '../secret',
    '/etc/passwd',
    `${name}/../../x`,
    `${name}\0`,
    '',
    name.toUpperCase(),
    `${name}.part`,
  ])
    await expect(async () => open().get(wrong)).rejects.toThrow('not a name')
})

test('a wrong secret is told, not swallowed', async () => {
  await expect(
    s3Storage({ url: address, ...keys, secret: 'wrong' }).put(name, bytes, 'image/png'),
  ).rejects.toThrow('403')
})

test('the folder keeps two levels, no halves, and nothing for others to read', async () => {
  await folderStorage(folder).put(name, bytes, 'image/png')
  const [business = ''] = await readdir(folder)
  expect(await readdir(join(folder, business, 'ab'))).toEqual(['ab'.repeat(16)])
  expect((await stat(join(folder, name))).mode & 0o077).toBe(0)
})
