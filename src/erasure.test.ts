// Whatever modules there are: a person of the demonstration takes their data along, is erased, and leaves no mark.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDemo } from './demo.ts'
import { system } from './kernel/actor.ts'
import type { Action, Question } from './kernel/action.ts'
import { perform } from './kernel/perform.ts'
import { openTown, type Town } from './testing/index.ts'

let town: Town
let business: string
beforeAll(async () => {
  town = await openTown()
  business = (await buildDemo(town.app)) ?? ''
}, 120_000)
afterAll(() => town.close())

const personal = () =>
  town.app.registry.modules.flatMap((module) =>
    Object.entries(module.tables ?? {}).flatMap(([name, card]) =>
      'noPersonalData' in card ? [] : [{ name, card }],
    ),
  )

const rows = async <T extends object>(sql: string, values: unknown[] = []) =>
  (await town.app.database.owner.query<T>(sql, values)).rows

async function as(person: string, verb: string, input: object) {
  const here = (await town.app.businesses.find('')) ?? expect.unreachable()
  const named = (name: string): Action | Question =>
    town.app.registry.actions.get(name) ??
    town.app.registry.questions.get(name) ??
    expect.unreachable()
  const who = await perform(
    town.app,
    named('accounts.see-actor'),
    { person },
    { business: here, via: 'test', actor: system('a test') },
  )
  return (
    await perform(town.app, named(verb), input, {
      business: here,
      via: 'test',
      actor: who.answer as never,
    })
  ).answer
}

test('everybody of the demonstration is marked as such', async () => {
  expect(business).not.toBe('')
  expect(await rows('select name from people where not demo')).toEqual([])
})

test('[R12] what a person gets to take along names every table that holds something about them', async () => {
  const [maria] = await rows<{ id: string }>(`select id from people where name = 'Maria Rossi'`)
  const person = String(maria?.id)
  const { held } = (await as(person, 'privacy.take-my-data', {})) as {
    held: Array<{ table: string }>
  }
  const told = new Set(held.map((one) => one.table))
  for (const { name, card } of personal()) {
    const owner = card.person[0]
    if (
      !owner ||
      Object.keys(card.personal).every((column) => /(hash|secret|token|public_key)$/.test(column))
    )
      continue
    const [found] = await rows(`select 1 from "${name}" where "${owner}" = $1 limit 1`, [person])
    if (found) expect(told, name).toContain(name)
  }
})

test('[R12] [R10] erasing each person of the demonstration but the owner leaves no mark of any', async () => {
  const people = await rows<{ id: string; name: string; email: string | null }>(
    `select id, name, email from people where name <> 'Amira Haddad'`,
  )
  const [owner] = await rows<{ id: string }>(`select id from people where name = 'Amira Haddad'`)
  for (const { id } of people)
    await as(String(owner?.id), 'people.erase-person', { person: id, sure: 'yes' })
  await town.app.settle()
  for (const { name, card } of personal()) {
    const kept = typeof card.erase === 'object' && 'keep' in card.erase
    const emptied =
      typeof card.erase === 'object' && 'set' in card.erase
        ? new Set(Object.keys(card.erase.set))
        : new Set<string>()
    for (const [at, column] of card.person.entries()) {
      if (name === 'people' || kept || (at === 0 && emptied.size > 0 && !emptied.has(column)))
        continue
      expect(
        await rows(`select 1 from "${name}" where "${column}" = any($1)`, [
          people.map((one) => one.id),
        ]),
        `${name}.${column}`,
      ).toEqual([])
    }
    for (const { email, name: called } of people)
      for (const column of Object.keys(card.personal)) {
        const found = await rows(
          `select 1 from "${name}" where "${column}"::text ilike any($1) and not $2`,
          [[`%${email ?? called}%`], kept],
        )
        expect(found, `${name}.${column} still holds ${email ?? 'a name'}`).toEqual([])
      }
  }
})
