// Loads one survey: for the desk, for somebody who wants to answer, for somebody who reads results.
import { z, type Asking } from '#kernel'
import { invitationOf } from './tickets.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'
import { deskSurveys, givenBack, invitedHere } from './visible.ts'

export const BySlug = z.object({ survey: Slug })

export const findOnDesk = (now: Asking, { survey }: { survey: string }) =>
  deskSurveys(now).selectAll('surveys').where('surveys.slug', '=', survey).executeTakeFirst()

export type Found = NonNullable<Awaited<ReturnType<typeof findOnDesk>>>

/** NOTE: two people who change one survey at once: the second waits, and then sees what the first did. */
export const lockOnDesk = (now: Asking, { survey }: { survey: string }) =>
  deskSurveys(now)
    .selectAll('surveys')
    .where('surveys.slug', '=', survey)
    .forUpdate()
    .executeTakeFirst()

type Wanting = { survey: string; invitation?: string | undefined }

/**
 * A survey somebody may answer: with a link of their own, invited and signed in, or because it is open to whoever has
 * its address. Closed ones are found too, so that an old link says so.
 */
export async function findToAnswer(now: Asking, { survey, invitation }: Wanting) {
  const found = await surveys(now)
    .selectFrom('surveys')
    .selectAll('surveys')
    .select(invitedHere(now).as('asked'))
    .where('surveys.slug', '=', survey)
    .where('surveys.state', '!=', 'draft')
    .executeTakeFirst()
  if (!found) return undefined
  const by = invitation === undefined ? undefined : await invitationOf(now, found.id, invitation)
  const open = found.ways.includes('link') || found.ways.includes('kiosk')
  if (!open && !found.asked && by === undefined) return undefined
  return { ...found, invitation: by }
}
export type ToAnswer = NonNullable<Awaited<ReturnType<typeof findToAnswer>>>

/** Results, for who leads and reads along, and for those they were given back to. */
export async function findResults(now: Asking, { survey }: { survey: string }) {
  const onDesk = await findOnDesk(now, { survey })
  if (onDesk) return { ...onDesk, onDesk: true }
  const found = await givenBack(now)
    .selectAll('surveys')
    .where('surveys.slug', '=', survey)
    .executeTakeFirst()
  return found && { ...found, onDesk: false }
}
