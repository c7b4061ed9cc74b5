// Whether withdrawals are honoured is measured by what left afterwards, in the figure and on the trust page.
import { expect, test } from 'vitest'
import { shop, town } from '../../testing/fresh-shop.ts'
import { inside, readings } from '../../testing/inside.ts'
import { grant } from './grant.ts'
import { indicators } from './indicators.ts'
import { publishes } from './publishes.ts'
import { seePreferences } from './see-preferences.ts'
import { withdraw } from './withdraw.ts'

const read = async () => {
  const all = await readings(shop, indicators, '2027-01-01', '2027-04-01')
  return { share: all['consent.withdrawals-honoured'], time: all['consent.time-to-effect'] }
}
const lines = async () =>
  Object.fromEntries(
    (await inside(shop, publishes))
      .flatMap((section) => section.lines)
      .map(({ name, value }) => [name.key, value]),
  )

async function agreedAndBack(n: number, back = true) {
  const person = await shop.add(`Reader ${n}`, { email: `r${n}@example.org` })
  const who = await shop.as(person)
  const { lines: all } = await who.perform(seePreferences, {})
  const line = all.find((one) => one.key === 'newsletter') ?? expect.unreachable()
  const given = { purpose: 'newsletter', channel: line.channels[0], hash: line.hash }
  await who.perform(grant, given)
  if (back) await who.perform(withdraw, { purpose: 'newsletter' })
  return { again: () => who.perform(grant, given), person }
}

/** A letter that left, whether or not it should have. */
const sent = (person: string, hours: number) =>
  town.app.database.owner.query(
    `insert into consent_sendings (business, letter, contact, purpose, channel, at)
      select business, gen_random_uuid(), id, 'newsletter', 'email', $2::timestamptz + make_interval(hours => $3)
      from consent_contacts where person = $1`,
    [person, town.clock.now(), hours],
  )

test('[R7] withdrawals after which nothing left count as honoured at once; a late letter does not, one after agreeing anew does', async () => {
  expect(await read()).toEqual({
    share: { kind: 'share', part: 0, of: 0 },
    time: { kind: 'waits', hours: [], open: [] },
  })
  await agreedAndBack(1)
  const late = await agreedAndBack(2)
  await sent(late.person, 5)
  const anew = await agreedAndBack(3)
  town.clock.advance(3_600_000)
  await anew.again()
  await sent(anew.person, 2)
  await agreedAndBack(4, false)
  const { share, time } = await read()
  expect(share).toEqual({ kind: 'share', part: 2, of: 3 })
  expect(time).toMatchObject({ kind: 'waits', open: [] })
  const hours = time?.kind === 'waits' ? time.hours : []
  expect(hours.toSorted((a, b) => a - b)).toEqual([0, 0, 5])
})

test('the trust page tells no number that could be about one person, but every letter that should not have left', async () => {
  const late = await agreedAndBack(1)
  town.clock.advance(60_000)
  expect(await lines()).not.toHaveProperty(['consent.public.withdrawals'])
  expect((await inside(shop, publishes))[0]?.withheld).toBeDefined()
  await sent(late.person, 1)
  town.clock.advance(2 * 3_600_000)
  expect((await lines())['consent.public.late']).toBe(1)
  for (let n = 2; n <= 12; n += 1) await agreedAndBack(n)
  town.clock.advance(60_000)
  expect((await lines())['consent.public.withdrawals']).toEqual({
    key: 'consent.public.at-least',
    values: { n: 10 },
  })
})
