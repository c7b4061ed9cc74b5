// Cookies: the session, the notice for the next page, language and theme. Nothing else is kept in a browser.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Say } from '../stop.ts'

export function readCookies(header: string | null): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0) found.set(part.slice(0, at).trim(), part.slice(at + 1).trim())
  }
  return found
}

export type Jar = ReturnType<typeof jar>

/** Names and writes cookies; over HTTPS with the `__Host-` prefix, which no other host can set. */
export function jar(secret: string, secure: boolean) {
  const name = (short: string) => (secure ? `__Host-evenhand-${short}` : `evenhand-${short}`)
  const write = (short: string, value: string, seconds: number) =>
    `${name(short)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`
  const sign = (text: string) =>
    createHmac('sha256', secret).update(`notice ${text}`).digest('base64url').slice(0, 22)
  return {
    read: (cookies: Map<string, string>, short: string) => cookies.get(name(short)),
    write,
    forget: (short: string) => write(short, '', 0),
    notice: (say: Say) => {
      const text = Buffer.from(JSON.stringify(say)).toString('base64url')
      return write('notice', `${text}.${sign(text)}`, 120)
    },
    readNotice: (cookies: Map<string, string>): Say | undefined => {
      const [text, signature] = (cookies.get(name('notice')) ?? '').split('.')
      if (!text || !signature) return undefined
      const expected = Buffer.from(sign(text))
      const given = Buffer.from(signature)
      if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
      return JSON.parse(Buffer.from(text, 'base64url').toString()) as Say
    },
  }
}
