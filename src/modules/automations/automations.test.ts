// The register of machines, and the switch that holds for the next use.
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  inside,
  maria,
  moderator,
  output,
  owner,
  setUp,
  shop,
  tearDown,
  town,
} from '../../testing/registered-machines.ts'
import { isOn } from './is-on.ts'
import { noteOutputs } from './note-output.ts'
import { seeRegister } from './see-register.ts'
import { switchOff } from './switch-off.ts'
import { switchOn } from './switch-on.ts'

beforeAll(setUp)
afterAll(tearDown)

const reason = { reason: 'It holds whatever is said about bread.' }

test('the register is public and says of each machine what it may do and whether it is on [R84] [R85]', async () => {
  const { entries } = await shop.visitor.perform(seeRegister, {})
  expect(entries.map((one) => [one.name, one.on])).toEqual(
    expect.arrayContaining([
      ['test.sorter', true],
      ['test.asleep', false],
    ]),
  )
  const page = await (await shop.browse()).get('/automations')
  expect(page.text).toContain('It never removes anything')
  expect(page.links.map((one) => one.href)).toContain('/automations/test.sorter')
  const data = await (await shop.browse()).get('/automations.json')
  expect(JSON.parse(data.html)).toMatchObject({ business: shop.business.name })
})

test('whoever answers for it switches it off with a reason; the next use sees it, everybody reads why [R85] [R95]', async () => {
  expect(await inside((now) => isOn(now, 'test.sorter'))).toBe(true)
  await expect(
    maria.perform(switchOff, { automation: 'test.sorter', ...reason }),
  ).rejects.toMatchObject({ kind: 'refused' })
  await expect(
    moderator.perform(switchOff, { automation: 'test.sorter', reason: 'no' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await moderator.perform(switchOff, { automation: 'test.sorter', ...reason })
  expect(await inside((now) => isOn(now, 'test.sorter'))).toBe(false)
  await expect(
    owner.perform(switchOff, { automation: 'test.sorter', ...reason }),
  ).rejects.toMatchObject({ kind: 'clash' })
  const page = await (await shop.browse()).get('/automations/test.sorter')
  expect(page.text).toContain('bread')
  expect(page.text).not.toContain('Yusuf')
  await owner.perform(switchOn, { automation: 'test.sorter', reason: 'The list was mended.' })
  expect(await inside((now) => isOn(now, 'test.sorter'))).toBe(true)
})

test('of two who throw the switch at once, one is told that the other was quicker', async () => {
  const both = await Promise.allSettled([
    owner.perform(switchOn, { automation: 'test.asleep', ...reason }),
    moderator.perform(switchOn, { automation: 'test.asleep', ...reason }),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { kind: 'clash' },
  })
})

test('a machine that nobody declared cannot be asked, switched or speak', async () => {
  await expect(
    owner.perform(switchOff, { automation: 'test.unknown', ...reason }),
  ).rejects.toMatchObject({ kind: 'missing' })
  await expect(inside((now) => isOn(now, 'test.unknown'))).rejects.toThrow('no module declares')
  await expect(
    inside((now) => noteOutputs(now, [output({ automation: 'test.unknown' })])),
  ).rejects.toThrow('no module declares')
})

test('every machine that a verb names stands on the register, and all its words exist in every language [R85]', async () => {
  const { registry } = town.app
  const declared = registry.modules.flatMap((one) => one.automations ?? [])
  const named = [...registry.actions.values(), ...registry.questions.values()].flatMap((card) =>
    card.machine === 'none' ? [] : [card.machine.automation],
  )
  expect(named.filter((name) => !declared.some((one) => one.name === name))).toEqual([])
  const { allMessages } = await import('#kernel/language')
  const keys = declared.flatMap((one) => [
    one.title,
    one.purpose,
    one.logic,
    one.humanAlternative,
    ...one.data,
  ])
  for (const locale of ['en', 'de'])
    expect(
      keys.filter((key) => {
        const at = key.indexOf('.')
        return allMessages()[key.slice(0, at)]?.[locale]?.[key.slice(at + 1)] === undefined
      }),
    ).toEqual([])
})
