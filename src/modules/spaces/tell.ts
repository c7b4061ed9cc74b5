// What people are told about spaces: an invitation, a request at the door, the answer to their own.
import type { Acting } from '#kernel'
import { tellPeople, tellPerson } from '#notifications'
import { keepersOf } from './see-space.ts'

type Space = { id: string; slug: string; name: string; owner: string | null }

export const tellInvited = (now: Acting, space: Space, person: string, invitation: string) =>
  tellPerson(now, person, {
    about: { kind: 'space', id: space.id },
    key: 'spaces.told-of-invitation',
    values: { space: space.name },
    link: `/s/${space.slug}/invitation/${invitation}`,
  })

/** Those who look after the space hear that somebody waits; the owner of the space if nobody moderates it. */
export async function tellKeepers(now: Acting, space: Space, request: string): Promise<void> {
  const keepers = (await keepersOf(now, space.id)).map(({ id }) => id)
  const hearers = keepers.length > 0 || space.owner === null ? keepers : [space.owner]
  await tellPeople(now, hearers, {
    about: { kind: 'space-request', id: request },
    key: 'spaces.told-of-request',
    values: { name: now.actor.name, space: space.name },
    link: `/desk/spaces/${space.slug}/requests/${request}`,
    urgent: true,
  })
}

/** The answer to a request decides about the person, so it cannot be kept out of sight. */
export const tellAsker = (
  now: Acting,
  space: Space,
  asked: { person: string; request: string },
  welcome: boolean,
) =>
  tellPerson(now, asked.person, {
    about: { kind: 'space-request', id: asked.request },
    key: welcome ? 'spaces.told-welcome' : 'spaces.told-not-now',
    values: { space: space.name },
    link: `/s/${space.slug}`,
    urgent: true,
  })
