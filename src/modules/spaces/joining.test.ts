// Ways into a space and out of it: joining, asking at the door, being invited, a link; and who looks after whom.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSpaces, slugs } from '../../testing/space-stories.ts'
import type { Performer, Shop, Town } from '../../testing/index.ts'
import { answerInvitation } from './answer-invitation.ts'
import { answerRequest } from './answer-request.ts'
import { askToJoin } from './ask-to-join.ts'
import { changeSpace } from './change-space.ts'
import { invitePerson } from './invite-person.ts'
import { joinSpace } from './join-space.ts'
import { leaveSpace } from './leave-space.ts'
import { makeLink } from './make-link.ts'
import { nameModerator } from './name-moderator.ts'
import { seeDeskSpace } from './see-desk-space.ts'
import { seeDeskSpaces } from './see-desk-spaces.ts'
import { seeInvitation } from './see-invitation.ts'
import { seeMembers } from './see-members.ts'
import { seeSpace } from './see-space.ts'
import { seeSpaces } from './see-spaces.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

let town: Town
let shop: Shop
let owner: Performer
let maria: Performer
let tomasz: Performer
beforeAll(async () => {
  ;({ town, shop, owner, maria, tomasz } = await openSpaces())
})
afterAll(() => town.close())
const again = (performer: Performer) => shop.as(performer.actor.person as string)

test('a customer joins, is listed among the members, and leaves without a reason', async () => {
  await expect(maria.perform(seeMembers, { space: 'customers' })).rejects.toMatchObject({
    kind: 'refused',
    say: { key: 'spaces.no.members-only' },
  })
  await maria.perform(joinSpace, { space: 'customers' })
  await maria.perform(joinSpace, { space: 'customers' })
  expect(await maria.perform(seeMembers, { space: 'customers' })).toMatchObject({
    total: 1,
    members: [{ name: 'Maria Rossi' }],
  })
  await maria.perform(leaveSpace, { space: 'customers' })
  expect((await owner.perform(seeMembers, { space: 'customers' })).total).toBe(0)
})

test('joining a space with a door means asking; a no comes with words, a yes opens it', async () => {
  await expect(maria.perform(joinSpace, { space: 'ovens' })).rejects.toMatchObject({
    say: { key: 'spaces.no.ask-first' },
  })
  const ask = () => maria.perform(askToJoin, { space: 'ovens', why: 'I build wood ovens.' })
  await ask()
  await ask()
  const waiting = async () => (await owner.perform(seeDeskSpace, { space: 'ovens' })).requests
  const [request] = await waiting()
  expect(await waiting()).toHaveLength(1)
  await expect(
    owner.perform(answerRequest, { space: 'ovens', request: request?.id, answer: 'not-now' }),
  ).rejects.toMatchObject({ fields: { words: [{ key: 'spaces.words-needed' }] } })
  await owner.perform(answerRequest, {
    space: 'ovens',
    request: request?.id,
    answer: 'not-now',
    words: 'We start in May.',
  })
  expect((await maria.perform(seeSpace, { space: 'ovens' })).request).toMatchObject({
    answer: 'not-now',
    answer_words: 'We start in May.',
  })
  await expect(
    owner.perform(answerRequest, { space: 'ovens', request: request?.id, answer: 'welcome' }),
  ).rejects.toMatchObject({ kind: 'clash' })
  await ask()
  await owner.perform(answerRequest, {
    space: 'ovens',
    request: (await waiting())[0]?.id,
    answer: 'welcome',
  })
  expect((await maria.perform(seeSpace, { space: 'ovens' })).space.member).toBe(true)
})

test('only those who look after a space see who asks; a member is told no, a stranger finds nothing', async () => {
  await expect(maria.perform(seeDeskSpace, { space: 'town-square' })).rejects.toMatchObject({
    kind: 'refused',
  })
  await expect(maria.perform(seeDeskSpace, { space: 'suppliers' })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(maria.perform(seeDeskSpaces, {})).rejects.toMatchObject({ kind: 'refused' })
})

test('a person is invited to a closed round, sees only the invitation, and decides', async () => {
  const petra = await shop.as(await shop.add('Petra Krause', { communities: ['partners'] }))
  const { invitation } = await owner.perform(invitePerson, {
    space: 'suppliers',
    person: petra.actor.person,
    note: 'Come and sit with us.',
  })
  await expect(
    owner.perform(invitePerson, { space: 'suppliers', person: petra.actor.person }),
  ).rejects.toMatchObject({ fields: { person: [{ key: 'spaces.invited-already' }] } })
  expect((await petra.perform(seeSpaces, {})).invitations).toMatchObject([
    { name: 'The suppliers', inviter: 'Amira Haddad' },
  ])
  expect(await slugs(petra)).not.toContain('suppliers')
  await expect(
    maria.perform(answerInvitation, { space: 'suppliers', token: invitation, answer: 'accepted' }),
  ).rejects.toMatchObject({ kind: 'missing' })
  await petra.perform(answerInvitation, {
    space: 'suppliers',
    token: invitation,
    answer: 'accepted',
  })
  expect(await slugs(petra)).toContain('suppliers')
  await expect(
    petra.perform(answerInvitation, { space: 'suppliers', token: invitation, answer: 'accepted' }),
  ).rejects.toMatchObject({ kind: 'missing' })
})

test('a link lets in as many as it has places, until its day, and cannot be made up', async () => {
  const { path } = await owner.perform(makeLink, { space: 'suppliers', uses: '1', days: '2' })
  const token = path.split('/').at(-1) as string
  const take = (performer: Performer, word = token) =>
    performer.perform(answerInvitation, { space: 'suppliers', token: word, answer: 'accepted' })
  await expect(take(maria, `${token.slice(0, -4)}AAAA`)).rejects.toMatchObject({ kind: 'missing' })
  await expect(take(maria, token.split('.')[0])).rejects.toMatchObject({ kind: 'missing' })
  expect(await shop.visitor.perform(seeInvitation, { space: 'suppliers', token })).toMatchObject({
    name: 'The suppliers',
  })
  await expect(take(shop.visitor)).rejects.toMatchObject({ kind: 'refused', remedy: 'sign-in' })
  await take(maria)
  await expect(take(tomasz)).rejects.toMatchObject({ kind: 'missing' })

  const later = (await owner.perform(makeLink, { space: 'suppliers', days: '2' })).path
    .split('/')
    .at(-1)
  town.clock.advance(3 * 86_400_000)
  await expect(take(tomasz, later)).rejects.toMatchObject({ kind: 'missing' })
})

test('a withdrawn link is worth nothing, and a link of another space does not open this one', async () => {
  const { path, invitation } = await owner.perform(makeLink, { space: 'suppliers' })
  const token = path.split('/').at(-1)
  await expect(
    tomasz.perform(answerInvitation, { space: 'staff-room', token, answer: 'accepted' }),
  ).rejects.toMatchObject({ kind: 'missing' })
  await owner.perform(withdrawInvitation, { space: 'suppliers', invitation })
  await expect(tomasz.perform(seeInvitation, { space: 'suppliers', token })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('a moderator of one space looks after that one and no other', async () => {
  const jonas = await shop.as(await shop.add('Jonas Weber'))
  await owner.perform(nameModerator, { space: 'suppliers', moderator: jonas.actor.person })
  const hatted = await again(jonas)
  expect((await hatted.perform(seeDeskSpace, { space: 'suppliers' })).keepers).toMatchObject([
    { name: 'Jonas Weber' },
  ])
  const choosable = (await hatted.perform(seeDeskSpace, { space: 'suppliers' })).people
  expect(choosable.map((one) => one.name)).toContain('Petra Krause')
  expect(choosable.map((one) => one.name)).not.toContain('Tomasz Nowak')
  await expect(hatted.perform(seeDeskSpace, { space: 'town-square' })).rejects.toMatchObject({
    kind: 'refused',
  })
  await expect(
    hatted.perform(changeSpace, {
      space: 'suppliers',
      name: 'Mine',
      about: 'Mine',
      kind: 'public',
      signUp: 'open',
      locale: 'en',
    }),
  ).rejects.toMatchObject({ kind: 'refused' })
  await expect(
    hatted.perform(nameModerator, { space: 'suppliers', moderator: maria.actor.person }),
  ).rejects.toMatchObject({ kind: 'refused' })
})
