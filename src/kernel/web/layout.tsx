// The frame: where am I, as whom, what has just happened, and where can I go.
import { say } from '../language/index.ts'
import type { Stop } from '../stop.ts'
import type { Here, PageParts } from './route.ts'
import type { Visit } from './visit.ts'

export function layout(visit: Visit, here: Here, parts: PageParts, stop: Stop | undefined) {
  const notice = visit.jar.readNotice(visit.cookies)
  if (notice) visit.outgoing.push(visit.jar.forget('notice'))
  return (
    <html lang={here.locale}>
      <head>
        <title>{`${parts.title} - ${here.business.name}`}</title>
      </head>
      <body>
        {notice && <p>{say(notice)}</p>}
        {stop && <p>{say(stop.say)}</p>}
        <h1>{parts.title}</h1>
        {parts.main}
      </body>
    </html>
  )
}

/** Places of the navigation this actor may go to, in order. */
export function placesFor(visit: Visit, here: Here, area: 'public' | 'member' | 'desk') {
  return visit.app.registry.modules
    .flatMap((card) => card.places ?? [])
    .filter((place) => place.area === area && place.may(here.actor, null) === true)
    .toSorted((a, b) => a.order - b.order)
}
