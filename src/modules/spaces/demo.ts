// The spaces of the demonstration bakery.
import type { Stage } from '#kernel'
import { answerInvitation } from './answer-invitation.ts'
import { askToJoin } from './ask-to-join.ts'
import { foundSpace } from './found-space.ts'
import { invitePerson } from './invite-person.ts'
import { joinSpace } from './join-space.ts'
import { nameModerator } from './name-moderator.ts'
import { setApproach } from './set-approach.ts'

const places = [
  {
    slug: 'around-the-oven',
    name: 'Around the oven',
    about:
      'Bread, the neighbourhood and everything in between: ask, show what you baked, tell us what was good and what was not.',
    kind: 'public',
    community: 'online',
    inShort: 'Be kind, stay with bread and Berlin, no advertising.',
    tone: 'Warm, plain, a little floury. We answer by name.',
  },
  {
    slug: 'our-customers',
    name: 'Our customers',
    about:
      'For everybody who buys from us: orders, holidays, new loaves before they are on the shelf, and a say in which ones stay.',
    kind: 'member',
    community: 'customers',
    inShort: 'No order numbers in posts; write to us directly about those.',
  },
  {
    slug: 'staff-room',
    name: 'Staff room',
    about: 'Shifts, swaps, ideas and grumbles of the people who work here.',
    kind: 'staff',
    community: 'employees',
    locale: 'de',
    inShort: 'Was hier steht, bleibt hier.',
    tone: 'Wie in der Backstube um fünf: kurz, ehrlich, ohne Titel.',
  },
  {
    slug: 'suppliers-table',
    name: "Suppliers' table",
    about:
      'Harvests, prices, deliveries and what we owe each other, with the mills and farms we buy from.',
    kind: 'invited',
    community: 'partners',
    inShort: 'Prices of one partner are not the business of another.',
  },
  {
    slug: 'open-oven-days',
    name: 'Open oven days',
    about:
      'Neighbours plan the days on which anybody may bake in our oven. Tell us in a line what you would like to bring.',
    kind: 'member',
    signUp: 'request',
  },
] as const

export async function demo(stage: Stage): Promise<void> {
  const owner = stage.as('Amira Haddad')
  for (const place of places) {
    const { space } = await owner.perform(foundSpace, place)
    stage.props.set(`space ${place.slug}`, space)
  }
  for (const who of [
    'Maria Rossi',
    'Yusuf Demir',
    'Claire Dubois',
    'Oluwaseun Adeyemi',
    'Ingrid Solheim',
    'Jonas Weber',
  ])
    await stage.as(who).perform(joinSpace, { space: 'around-the-oven' })
  for (const who of ['Maria Rossi', 'Yusuf Demir', 'Claire Dubois', 'Lena Fischer'])
    await stage.as(who).perform(joinSpace, { space: 'our-customers' })
  await owner.perform(nameModerator, {
    space: 'around-the-oven',
    moderator: stage.props.get('Jonas Weber'),
  })
  await owner.perform(nameModerator, {
    space: 'our-customers',
    moderator: stage.props.get('Lena Fischer'),
  })
  const { invitation } = await owner.perform(invitePerson, {
    space: 'suppliers-table',
    person: stage.props.get('Petra Krause'),
    note: 'Petra, come and sit with us: the new rye is up for talk.',
  })
  await stage
    .as('Petra Krause')
    .perform(answerInvitation, { space: 'suppliers-table', token: invitation, answer: 'accepted' })
  await stage.as('Ingrid Solheim').perform(askToJoin, {
    space: 'open-oven-days',
    why: 'My sourdough is called Olav and wants to see a real oven. I could bring cardamom buns in June.',
  })
  await owner.perform(setApproach, {
    community: 'customers',
    tone: 'Warm and exact: what happened, what we do, by when.',
    channel: 'space',
    cadence: 'weekly',
    answerHours: 24,
    owner: stage.props.get('Lena Fischer'),
  })
  await owner.perform(setApproach, {
    community: 'employees',
    tone: 'Straight and by first name; first in person, then in writing.',
    channel: 'in-person',
    cadence: 'weekly',
    answerHours: 48,
  })
  await owner.perform(setApproach, {
    community: 'partners',
    tone: 'Plain figures, paid on time, a call before a letter.',
    channel: 'phone',
    cadence: 'monthly',
    answerHours: 48,
  })
  await owner.perform(setApproach, {
    community: 'neighbours',
    tone: 'As one neighbour to another.',
    channel: 'in-person',
    cadence: 'quarterly',
    answerHours: 72,
    owner: stage.props.get('Jonas Weber'),
  })
}
