// The frame: where am I, as whom, what has just happened, and where can I go.
import { Layout, type Html, type Problem } from '#html'
import { runsBusiness } from '../actor.ts'
import { kernelWords, say } from '../language/index.ts'
import type { Place } from '../module.ts'
import type { Stop } from '../stop.ts'
import type { Here, PageParts } from './route.ts'
import type { Visit } from './visit.ts'

export function layout(visit: Visit, here: Here, parts: PageParts, stop: Stop | undefined): Html {
  const { actor, business, url } = here
  const desk = url.pathname.startsWith('/desk')
  const signIn = `${visit.app.registry.signIn ?? '/sign-in'}?then=${encodeURIComponent(url.pathname)}`
  return (
    <Layout
      {...optional(parts)}
      title={parts.title}
      business={{ name: business.name, href: '/' }}
      who={actor.person === null ? undefined : { name: actor.name, href: '/me' }}
      signIn={parts.bare || visit.fresh ? undefined : signIn}
      beside={<Languages here={here} />}
      places={parts.bare || visit.fresh ? [] : places(visit, here, desk)}
      theme={actor.theme ?? themeOf(visit)}
      notice={noticeOf(visit)}
      errors={stop ? problemsOf(stop) : []}
      footer={visit.fresh ? [] : placesIn(visit, here, 'footer').map(linkOf)}
      address={visit.origin + url.pathname}
    >
      <div class={`width-${parts.width ?? 'reading'}`}>{parts.main}</div>
    </Layout>
  )
}

function optional({ lead, space, crumbs, aside, feed, unlisted }: PageParts) {
  return {
    ...(lead === undefined ? {} : { lead }),
    ...(space === undefined ? {} : { space }),
    ...(crumbs === undefined ? {} : { breadcrumb: crumbs }),
    ...(aside === undefined ? {} : { aside }),
    ...(feed === undefined ? {} : { alternates: [{ ...feed, type: 'application/atom+xml' }] }),
    ...(unlisted === undefined ? {} : { unlisted }),
  }
}

/** Each language in its own words, always in the same place. */
function Languages({ here }: { here: Here }): Html | null {
  const others = here.business.languages.filter((locale) => locale !== here.locale)
  if (others.length === 0) return null
  const then = encodeURIComponent(here.url.pathname + here.url.search)
  return (
    <>
      {others.map((locale) => (
        <a href={`/-/language/${locale}?then=${then}`} lang={locale} hreflang={locale}>
          {new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale}
        </a>
      ))}
    </>
  )
}

/** The member's places; on the desk, the desk's. The way between the two is the last of them. */
function places(visit: Visit, here: Here, desk: boolean) {
  const mine = desk
    ? placesIn(visit, here, 'desk')
    : [...placesIn(visit, here, 'public'), ...placesIn(visit, here, 'member')]
  const works = runsBusiness(here.actor) || placesIn(visit, here, 'desk').length > 0
  const switching = desk
    ? [{ href: '/', label: kernelWords('place.to-community') }]
    : works && here.actor.person !== null
      ? [{ href: '/desk', label: kernelWords('place.to-desk') }]
      : []
  // Of two places one inside the other, the inner one is where we are.
  const nearest = mine
    .filter((place) => isHere(here, place.href))
    .toSorted((a, b) => b.href.length - a.href.length)[0]
  return [...mine.map((place) => ({ ...linkOf(place), current: place === nearest })), ...switching]
}

const linkOf = (place: Place) => ({ href: place.href, label: say({ key: place.label }) })

const isHere = (here: Here, href: string) =>
  href === '/' || href === '/desk'
    ? here.url.pathname === href
    : `${here.url.pathname}/`.startsWith(`${href}/`)

/** Places of the navigation this actor may go to, in order. */
function placesIn(visit: Visit, here: Here, area: Place['area']): Place[] {
  return visit.app.registry.modules
    .flatMap((card) => card.places ?? [])
    .filter((place) => place.area === area && place.may(here.actor, null) === true)
    .toSorted((a, b) => a.order - b.order)
}

const themeOf = (visit: Visit): 'light' | 'dark' | undefined => {
  const kept = visit.jar.read(visit.cookies, 'theme')
  return kept === 'light' || kept === 'dark' ? kept : undefined
}

function noticeOf(visit: Visit) {
  const notice = visit.jar.readNotice(visit.cookies)
  if (!notice) return undefined
  visit.outgoing.push(visit.jar.forget('notice'))
  return { tone: 'done' as const, text: say(notice) }
}

function problemsOf(stop: Stop): Problem[] {
  const fields = Object.entries(stop.fields)
  if (fields.length === 0) return [{ field: '', message: say(stop.say) }]
  return fields.flatMap(([field, says]) =>
    says.map((one) => ({ field: field === '_' ? '' : field, message: say(one) })),
  )
}
