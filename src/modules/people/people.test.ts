import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { addPerson } from './add-person.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
})
afterAll(() => town.close())

test('the owner adds a customer to the register', async () => {
  const owner = await shop.as(shop.owner)
  const { person } = await owner.perform(addPerson, { name: 'Jonas Weber', email: 'Jonas@example.org', communities: 'customers' })
  expect((await shop.as(person)).actor.communities).toEqual(['customers'])
})

test('an address is known only once, however it is spelt', async () => {
  const owner = await shop.as(shop.owner)
  await owner.perform(addPerson, { name: 'Maria', email: 'maria@example.org' })
  await expect(owner.perform(addPerson, { name: 'Maria again', email: 'MARIA@example.org' })).rejects.toMatchObject({ kind: 'clash' })
})

test('a visitor may not add anybody', async () => {
  await expect(shop.visitor.perform(addPerson, { name: 'X' })).rejects.toMatchObject({ kind: 'refused', remedy: 'sign-in' })
})

test('another business sees none of them', async () => {
  const other = await town.found('Elsewhere')
  const person = await shop.add('Somebody of ours')
  await expect(other.as(person)).rejects.toMatchObject({ kind: 'missing' })
})
