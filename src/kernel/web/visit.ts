// One request: which business, in which language, with which credential. Made before anything else happens.
import type { App } from '../app.ts'
import { network } from '../data/allowance.ts'
import { newId } from '../id.ts'
import { chooseLocale, completeLocales, pseudoLocale } from '../language/index.ts'
import type { Credential } from '../module.ts'
import type { Business } from '../now.ts'
import type { Caller } from '../perform.ts'
import { readCookies, type Jar } from './cookies.ts'

export type Visit = {
  app: App
  request: Request
  url: URL
  origin: string
  jar: Jar
  cookies: Map<string, string>
  business: Business
  /** No business has been set up yet. */
  fresh: boolean
  locale: string
  /** Chosen on the page itself, by the language links. */
  wished: string | undefined
  credential: Credential | undefined
  /** Finds the business; throws what the database throws. */
  begin(): Promise<void>
  caller(via: Caller['via'], once?: string): Caller
  /** Cookies to be set on whatever answer goes out. */
  outgoing: string[]
}

/** Prepares a visit; nothing is asked of the database before `begin`. */
export function openVisit(
  app: App,
  jar: Jar,
  request: Request,
  socketAddress: string | undefined,
): Visit {
  const url = new URL(request.url)
  const cookies = readCookies(request.headers.get('cookie'))
  const visit: Visit = {
    app,
    request,
    url,
    origin: app.config.url?.replace(/\/$/, '') ?? url.origin,
    jar,
    cookies,
    business: blank(app),
    fresh: true,
    locale: 'en',
    wished: undefined,
    credential: credentialOf(request, jar.read(cookies, 'session')),
    outgoing: [],
    async begin() {
      const found = await app.businesses.find(url.host)
      if (found) Object.assign(visit, { business: found, fresh: false })
      visit.wished = wishedLocale(visit)
      visit.locale = visit.wished ?? localeOf(visit)
    },
    caller: (via, once) => ({
      business: visit.business,
      via,
      credential: visit.credential,
      locale: visit.locale,
      wished: visit.wished,
      address: addressOf(request, app.config.proxies, socketAddress),
      once,
      origin: visit.origin,
      browser: {
        agent: request.headers.get('user-agent') ?? '',
        kept: (name) => jar.read(cookies, name),
        network: network(addressOf(request, app.config.proxies, socketAddress) ?? null),
      },
    }),
  }
  return visit
}

const blank = (app: App): Business => ({
  id: newId(app.clock, app.dice),
  name: 'Evenhand',
  locale: 'en',
  languages: [...completeLocales],
  timeZone: 'UTC',
  host: null,
  demo: false,
})

function wishedLocale(visit: Visit): string | undefined {
  const wished = visit.jar.read(visit.cookies, 'language')
  return wished && offers(visit.business, wished) ? wished : undefined
}

/** The business's own languages, and the made-up and mirrored ones by which pages are checked. */
export const offers = (business: Business, locale: string) =>
  business.languages.includes(locale) || locale === pseudoLocale || locale === 'ar'

function localeOf(visit: Visit): string {
  const offered = [visit.business.locale, ...visit.business.languages]
  return chooseLocale(visit.request.headers.get('accept-language'), offered)
}

function credentialOf(request: Request, session: string | undefined): Credential | undefined {
  const bearer = /^Bearer +([\w.~+/-]+=*)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer) return { bearer }
  return session ? { session } : undefined
}

/** The address of the client; a proxy's word is believed only as far as the settings say. */
function addressOf(
  request: Request,
  proxies: number,
  socket: string | undefined,
): string | undefined {
  if (proxies === 0) return socket
  const chain = (request.headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return chain.at(-proxies) || socket
}
