// Who sees which space, and how the person who answers for it changes it, closes it and opens it again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSpaces, slugs } from '../../testing/space-stories.ts'
import type { Performer, Shop, Town } from '../../testing/index.ts'
import { changeSpace } from './change-space.ts'
import { closeSpace } from './close-space.ts'
import { foundSpace } from './found-space.ts'
import { invitePerson } from './invite-person.ts'
import { joinSpace } from './join-space.ts'
import { makeLink } from './make-link.ts'
import { nameModerator } from './name-moderator.ts'
import { reopenSpace } from './reopen-space.ts'
import { seeDeskSpaces } from './see-desk-spaces.ts'
import { seeSpace } from './see-space.ts'
import { seeSpaces } from './see-spaces.ts'
import { setApproach } from './set-approach.ts'

let town: Town
let shop: Shop
let owner: Performer
let maria: Performer
let tomasz: Performer
beforeAll(async () => {
  ;({ town, shop, owner, maria, tomasz } = await openSpaces())
})
afterAll(() => town.close())

test('each sees the spaces that are for them, and nobody else does [R1]', async () => {
  expect(await slugs(shop.visitor)).toEqual(['town-square'])
  expect(await slugs(maria)).toEqual(['customers', 'ovens', 'town-square'])
  expect(await slugs(tomasz)).toEqual(['customers', 'ovens', 'staff-room', 'town-square'])
  expect(await slugs(owner)).toHaveLength(5)
})

test('a space one may not know of is not there, just as one that does not exist', async () => {
  const unseen = await maria
    .perform(seeSpace, { space: 'staff-room' })
    .catch((error: unknown) => error)
  const never = await maria
    .perform(seeSpace, { space: 'no-such-place' })
    .catch((error: unknown) => error)
  expect(unseen).toEqual(never)
  await expect(shop.visitor.perform(seeSpace, { space: 'customers' })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(maria.perform(joinSpace, { space: 'suppliers' })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('a closed space is read, not joined; opened again it is as before', async () => {
  await owner.perform(closeSpace, { space: 'town-square' })
  expect(
    (await shop.visitor.perform(seeSpace, { space: 'town-square' })).space.closed_at,
  ).not.toBeNull()
  await expect(maria.perform(joinSpace, { space: 'town-square' })).rejects.toMatchObject({
    kind: 'refused',
    say: { key: 'spaces.no.closed' },
  })
  await owner.perform(reopenSpace, { space: 'town-square' })
  await maria.perform(joinSpace, { space: 'town-square' })
})

test('the person who answers for a space changes it', async () => {
  await owner.perform(changeSpace, {
    space: 'ovens',
    name: 'Ovens',
    about: 'All about ovens',
    kind: 'member',
    signUp: 'request',
    locale: 'de',
    owner: tomasz.actor.person,
  })
  await tomasz.perform(changeSpace, {
    space: 'ovens',
    name: 'Ovens and fire',
    about: 'All about ovens',
    kind: 'member',
    signUp: 'request',
    locale: 'de',
  })
  expect(await maria.perform(seeSpace, { space: 'ovens' })).toMatchObject({
    space: { name: 'Ovens and fire', locale: 'de' },
    ownerName: 'Tomasz Nowak',
  })
})

test('each community is approached in its own way, and its spaces say how soon an answer comes [R5]', async () => {
  await owner.perform(changeSpace, {
    space: 'customers',
    name: 'Customers',
    about: 'For customers',
    kind: 'member',
    signUp: 'open',
    locale: 'en',
    community: 'customers',
  })
  const set = (answerHours: string) =>
    owner.perform(setApproach, {
      community: 'customers',
      tone: 'Warm and short',
      channel: 'space',
      cadence: 'weekly',
      answerHours,
      owner: shop.owner,
    })
  await set('48')
  await set('24')
  expect(await maria.perform(seeSpace, { space: 'customers' })).toMatchObject({
    answerHours: 24,
    communityTone: 'Warm and short',
  })
  expect((await owner.perform(seeDeskSpaces, {})).approaches).toMatchObject([
    { community: 'customers', answer_hours: 24, ownerName: 'Amira Haddad' },
  ])
  await expect(
    maria.perform(setApproach, {
      community: 'customers',
      tone: 'x',
      channel: 'mail',
      cadence: 'weekly',
      answerHours: 1,
    }),
  ).rejects.toMatchObject({ kind: 'refused' })
})

test('bad input names the field and the remedy, and writes nothing', async () => {
  const found = (more: object) =>
    owner.perform(foundSpace, {
      slug: 'fine',
      name: 'Fine',
      about: 'Fine',
      kind: 'public',
      ...more,
    })
  await expect(found({ slug: 'Bread & Cake' })).rejects.toMatchObject({
    fields: { slug: [{ key: 'spaces.slug-form' }] },
  })
  await expect(found({ slug: 'new' })).rejects.toMatchObject({
    fields: { slug: [{ key: 'spaces.slug-taken' }] },
  })
  await expect(found({ slug: 'town-square' })).rejects.toMatchObject({
    fields: { slug: [{ key: 'spaces.slug-taken' }] },
  })
  await expect(found({ kind: 'secret' })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(found({ name: '  ' })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(owner.perform(makeLink, { space: 'suppliers', days: '1000' })).rejects.toMatchObject(
    { kind: 'invalid' },
  )
  const somebody = '0190a000-0000-7000-8000-000000000000'
  for (const [verb, field] of [
    [invitePerson, 'person'],
    [nameModerator, 'moderator'],
  ] as const)
    await expect(
      owner.perform(verb, { space: 'suppliers', [field]: somebody }),
    ).rejects.toMatchObject({
      fields: { [field]: [{ key: 'spaces.nobody' }] },
    })
  await expect(
    maria.perform(foundSpace, { slug: 'fine', name: 'Fine', about: 'Fine', kind: 'public' }),
  ).rejects.toMatchObject({ kind: 'refused' })
  expect(await slugs(owner)).not.toContain('fine')
})

test('another business has nothing to do with any of it', async () => {
  const other = await town.found('Elsewhere')
  const theirs = await other.as(other.owner)
  expect((await theirs.perform(seeSpaces, {})).spaces).toEqual([])
  await expect(theirs.perform(seeSpace, { space: 'town-square' })).rejects.toMatchObject({
    kind: 'missing',
  })
})
