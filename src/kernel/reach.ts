// Calls an address somebody typed in, outside this house: never one inside it, never longer than allowed, never followed
// elsewhere. Whoever runs the server names the inner hosts that may be called all the same.
import { lookup, type LookupAddress } from 'node:dns'
import { request as plain } from 'node:http'
import { request as safe } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

export type Reaching = {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  /** Milliseconds for the whole of it. */
  within: number
  /** Bytes of the answer, at most. */
  most?: number
}
export type Reached = { status: number; text: string }

/** Why somebody could not be reached, in a word that a page can explain. */
export class Unreached extends Error {
  readonly trouble: 'address' | 'inside' | 'time' | 'size' | 'connection'
  constructor(trouble: Unreached['trouble'], message: string = trouble) {
    super(message)
    this.trouble = trouble
  }
}

/** Addresses that are not of the public internet (RFC 6890 and its successors), in both families. */
const inside = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(net, bits, 'ipv4')

/** What of IPv6 is public: 2000::/3, without the parts that wrap or stand for something else. */
const outside6 = new BlockList()
outside6.addSubnet('2000::', 3, 'ipv6')
const wrapped6 = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  wrapped6.addSubnet(net, bits, 'ipv6')

/** Whether an address is one of the public internet. Everything not known to be is not. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !inside.check(address, 'ipv4')
  if (family === 6) return outside6.check(address, 'ipv6') && !wrapped6.check(address, 'ipv6')
  return false
}

let allowed: ReadonlySet<string> = new Set()

/** Told once at start: `host:port` of inner hosts that may be called, such as a model on the same machine. */
export const openReach = ({ innerHosts = [] }: { innerHosts?: readonly string[] }): void => {
  allowed = new Set(innerHosts.map((one) => one.toLowerCase()))
}

const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '')
const portOf = (url: URL) => url.port || (url.protocol === 'https:' ? '443' : '80')
const isAllowed = (url: URL) => allowed.has(`${url.hostname.toLowerCase()}:${portOf(url)}`)

/** The address, if it may be called as far as one can see without looking its name up. */
export function reachable(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || url.username !== '' || url.password !== '') throw new Unreached('address')
  if (isAllowed(url)) return url
  if (url.protocol !== 'https:') throw new Unreached('address')
  if (isIP(hostOf(url)) !== 0 && !isPublic(hostOf(url))) throw new Unreached('inside')
  return url
}

/** NOTE: the address that was checked is the one connected to, so that a name cannot change its mind in between. */
const guarded: LookupFunction = (name, options, done) =>
  lookup(name, { ...options, all: true }, (error, found) => {
    const addresses = (found ?? []) as LookupAddress[]
    const first = addresses[0]
    if (error || !first) return done(error ?? new Unreached('connection'), '', 4)
    if (!addresses.every(({ address }) => isPublic(address)))
      return done(new Unreached('inside'), '', 4)
    return options.all ? done(null, addresses as never, 4) : done(null, first.address, first.family)
  })

/** @throws Unreached */
export async function reach(address: string, how: Reaching): Promise<Reached> {
  const url = reachable(address)
  const most = how.most ?? 200_000
  const ending = AbortSignal.timeout(how.within)
  return new Promise<Reached>((done, failed) => {
    const fail = (error: Error) =>
      failed(
        error instanceof Unreached
          ? error
          : new Unreached(ending.aborted ? 'time' : 'connection', error.message),
      )
    const asked = (url.protocol === 'https:' ? safe : plain)(
      url,
      {
        method: how.method ?? 'GET',
        headers: {
          ...how.headers,
          ...(how.body === undefined ? {} : { 'content-length': Buffer.byteLength(how.body) }),
        },
        signal: ending,
        agent: false,
        ...(isAllowed(url) ? {} : { lookup: guarded }),
      },
      (answer) => {
        const parts: Buffer[] = []
        let size = 0
        answer.on('data', (part: Buffer) => {
          size += part.length
          if (size <= most) parts.push(part)
          else answer.destroy(new Unreached('size'))
        })
        answer.once('error', fail)
        answer.once('end', () =>
          done({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
        )
      },
    )
    asked.once('error', fail)
    asked.end(how.body)
  })
}
