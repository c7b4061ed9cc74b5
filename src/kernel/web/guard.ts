// What every answer carries and every post must pass: security headers and the same-site check (no form tokens:
// browsers say where a request comes from, and cookies are SameSite=Lax besides).
import { Stop } from '../stop.ts'

export const securityHeaders: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
    "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'x-frame-options': 'DENY',
}

/** Throws unless the request comes from our own pages (or from no page at all, such as a command-line client). */
export function refuseCrossSite(request: Request, own: string): void {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  if (site !== null && site !== 'same-origin' && site !== 'none') throw crossSite()
  if (
    origin !== null &&
    origin !== 'null' &&
    origin !== own &&
    new URL(request.url).host !== hostOf(origin)
  )
    throw crossSite()
  if (origin === 'null' && site !== 'same-origin') throw crossSite()
}

const crossSite = () => new Stop('refused', { key: 'road.no.cross-site' })

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : '')
