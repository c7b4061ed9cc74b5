// The demonstration's channel works, says of itself that it protects nothing, and cannot be made anywhere else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWith, unlock, unpackGrant, unwrap } from '#kernel/sealing'
import { openTown, type Town } from '../../testing/index.ts'
import { argon } from './argon.ts'
import { demo } from './demo.ts'
import { demoPassphrase } from './fill-demo.ts'
import { seeDesk } from './see-desk.ts'
import { seeReport } from './see-report.ts'
import { submit } from './submit.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test('a newcomer can try the whole channel: it is open, marked as a demonstration, and its passphrase opens what is sent', async () => {
  const shop = await town.found()
  const props = new Map<string, string>()
  for (const name of ['Ingrid Solheim', 'Jonas Weber', 'Lena Fischer', 'Petra Krause'])
    props.set(name, await shop.add(name))
  const people = { add: () => undefined }
  const stage = { system: shop.system, props, people, as: () => shop.system }
  await demo(stage)
  const page = await (await shop.browse()).get('/speak-up')
  expect(page.text).toContain('Jonas Weber, Staff. DEMONSTRATION: everybody knows the passphrase')
  await shop.visitor.perform(submit, { what: 'Only trying how this works', check: false })
  const jonas = await shop.as(props.get('Jonas Weber') ?? '')
  const report = (await jonas.perform(seeDesk, {})).reports[0]?.id
  const { wraps, grants, business, id } = await jonas.perform(seeReport, { report })
  const wrap = wraps.find((one) => one.kind === 'passphrase')
  const { wrapKey } = await unlock(argon, demoPassphrase, wrap?.salt ?? '')
  const secret = await unwrap(wrapKey, 'evenhand speak-up recipient', wrap?.wrapped ?? '')
  const grant = await openWith([secret], grants[0]?.sealed ?? '')
  expect(unpackGrant(grant, { business, report: id, epoch: 1 })).toHaveLength(2)
  await town.app.database.owner.query(`update businesses set demo = false where id = $1`, [
    shop.business.id,
  ])
  const real = { ...shop.business, demo: false }
  const asReal = {
    perform: <A>(card: Parameters<typeof shop.system.perform<A>>[0], input: unknown) =>
      shop.system.perform(card, input, { business: real }),
  }
  await expect(demo({ ...stage, system: asReal })).rejects.toMatchObject({ kind: 'clash' })
})
