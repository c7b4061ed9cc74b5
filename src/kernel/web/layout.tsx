// The frame: where am I, as whom, what has just happened, and where can I go.
import { Layout, type Html, type Problem } from '#html'
import { runsBusiness } from '../actor.ts'
import { kernelWords, say } from '../language/index.ts'
import { rooms, type Place } from '../module.ts'
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
      {...(parts.bare || visit.fresh
        ? { places: [] }
        : places(visit, here, desk ? (parts.crumbs ?? []) : undefined))}
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

/** What is public and, behind one door, what is yours; on the desk, its rooms and the places of the room one is in. The way between the two is the last. */
function places(
  visit: Visit,
  here: Here,
  desk: PageParts['crumbs'],
): { places: Link[]; nearby: Link[] } {
  const atDesk = placesIn(visit, here, 'desk')
  if (desk) return rooming(here, atDesk, desk)
  const open = placesIn(visit, here, 'public')
  const yours = placesIn(visit, here, 'member')
  const works = runsBusiness(here.actor) || atDesk.length > 0
  const switching =
    works && here.actor.person !== null
      ? [{ href: '/desk', label: kernelWords('place.to-desk') }]
      : []
  const inside = nearestOf(here, [...open, ...yours])?.area === 'member'
  const [first] = yours
  const door = first
    ? [{ href: first.href, label: kernelWords('place.yours'), current: inside }]
    : []
  return {
    places: [...marked(open, nearestOf(here, open)), ...door, ...switching],
    nearby: inside && yours.length > 1 ? marked(yours, nearestOf(here, yours)) : [],
  }
}

type Link = { href: string; label: string; current?: boolean }

/** A page that no place leads to by its address stands where the way back to it leads. */
function rooming(here: Here, places: readonly Place[], crumbs: NonNullable<PageParts['crumbs']>) {
  const nearest = [here, ...crumbs.map(({ href }) => ({ ...here, url: new URL(href, here.url) }))]
    .map((one) => nearestOf(one, places))
    .find((one) => one !== undefined)
  const open = rooms.flatMap((room) => {
    const inside = places.filter((place) => place.room === room)
    const [first] = inside
    return first ? [{ room, first, inside }] : []
  })
  const current = open.find(({ room }) => room === nearest?.room)
  return {
    places: [
      ...marked(
        places.filter((place) => place.room === undefined),
        nearest,
      ),
      ...open.map(({ room, first }) => ({
        href: first.href,
        label: kernelWords(`room.${room}`),
        current: room === current?.room,
      })),
      { href: '/', label: kernelWords('place.to-community') },
    ],
    nearby: current && current.inside.length > 1 ? marked(current.inside, nearest) : [],
  }
}

/** Of two places one inside the other, the inner one is where we are. */
const nearestOf = (here: Here, places: readonly Place[]): Place | undefined =>
  places
    .filter((place) => isHere(here, place.href))
    .toSorted((a, b) => b.href.length - a.href.length)[0]

function marked(places: readonly Place[], nearest: Place | undefined): Link[] {
  return places.map((place) => ({ ...linkOf(place), current: place === nearest }))
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
