// A real OpenID Connect provider for stories: answers on a port of its own, lets in whoever it is told to, and says of
// them what it was told.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export type Vouched = { email?: string; email_verified?: boolean; name?: string }

export type IdentityProvider = {
  issuer: string
  /** Goes through the provider's own pages as a person and returns the address it sends the browser back to. */
  vouch(start: string, subject: string): Promise<URL>
  close(): Promise<void>
}

export async function openProvider(
  client: { id: string; secret: string; back: string },
  people: Record<string, Vouched>,
): Promise<IdentityProvider> {
  let answer: Parameters<typeof createServer>[1] = (_request, response) => response.end()
  const server = createServer((request, response) => {
    answer?.(request, response as never)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.back],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => Promise.resolve({ sub, ...people[sub] }),
    }),
    cookies: { keys: ['for tests only'] },
    pkce: { required: () => true },
  })
  answer = provider.callback() as never
  return {
    issuer,
    vouch: (start, subject) => walk(start, subject, issuer),
    close: () => new Promise((done) => server.close(() => done())),
  }
}

/** Follows redirects inside the provider, fills in its forms, and stops at the first address outside it. */
async function walk(start: string, subject: string, issuer: string): Promise<URL> {
  const jar = new Map<string, string>()
  let at = new URL(start)
  let body: URLSearchParams | undefined
  for (let steps = 0; steps < 20; steps++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie },
      ...(body ? { method: 'POST', body } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    body = undefined
    const location = response.headers.get('location')
    if (location) {
      at = new URL(location, at)
      if (at.origin !== issuer) return at
      continue
    }
    const html = await response.text()
    const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1]
    const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1]
    if (!action || !prompt)
      throw new Error(
        `the provider answered ${response.status} without a form: ${html
          .replaceAll(/<[^>]*>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .slice(0, 300)}`,
      )
    at = new URL(action, at)
    body = new URLSearchParams({ prompt, login: subject, password: 'any' })
  }
  throw new Error('the provider leads in a circle')
}
