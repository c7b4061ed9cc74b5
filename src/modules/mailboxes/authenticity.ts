// Whether the sender's address can be believed, as our own mail server found (RFC 8601). Anybody else's word is ignored.

export type Authenticity = 'passed' | 'failed' | 'unknown'

type Head = ReadonlyArray<{ name: string; value: string }>

const comments = /\((?:[^()\\]|\\.)*\)/g

/**
 * Reads the topmost Authentication-Results of the trusted server. DMARC speaks for the From address itself; without
 * it a DKIM or SPF pass counts only for the same domain. NOTE: `trusted` null means nobody's word counts.
 */
export function authenticity(head: Head, trusted: string | null, from: string): Authenticity {
  if (trusted === null) return 'unknown'
  const mine = head.find(
    ({ name, value }) =>
      name === 'authentication-results' && serverIn(value) === trusted.trim().toLowerCase(),
  )
  if (!mine) return 'unknown'
  const found = mine.value.replaceAll(comments, ' ').split(';').slice(1)
  const result = (method: string) =>
    found.map((one) => one.trim()).filter((one) => one.toLowerCase().startsWith(`${method}=`))
  const says = (one: string) => /^[a-z0-9-]+\s*=\s*([a-z]+)/i.exec(one)?.[1]?.toLowerCase()
  const dmarc = result('dmarc').map(says)
  if (dmarc.includes('pass')) return 'passed'
  if (dmarc.includes('fail')) return 'failed'
  const domain = domainOf(from)
  const aligned = (one: string, property: RegExp) => {
    const named = property.exec(one)?.[1]?.toLowerCase()
    return says(one) === 'pass' && named !== undefined && sameDomain(named, domain)
  }
  if (
    result('dkim').some((one) => aligned(one, /header\.(?:d|i)\s*=\s*"?(?:[^@\s";]*@)?([^\s";]+)/i))
  )
    return 'passed'
  if (
    result('spf').some((one) => aligned(one, /smtp\.mailfrom\s*=\s*"?(?:[^@\s";]*@)?([^\s";]+)/i))
  )
    return 'passed'
  return found.length > 0 && (result('dkim').length > 0 || result('spf').length > 0)
    ? 'failed'
    : 'unknown'
}

/** The name of the server that speaks in such a header. */
export const serverIn = (value: string): string =>
  value.replaceAll(comments, ' ').split(';')[0]?.trim().split(/\s+/)[0]?.toLowerCase() ?? ''

const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** NOTE: without a list of public suffixes only the very domain and its subdomains count, so co.uk speaks for nobody. */
const sameDomain = (signed: string, from: string) =>
  from === signed || (from.endsWith(`.${signed}`) && signed.split('.').length > 2)
