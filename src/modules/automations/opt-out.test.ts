// A person keeps a machine away from what is theirs, and lets it back, by one press each; nobody else is touched by it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  inside,
  maria,
  moderator,
  owner,
  setUp,
  shop,
  sorter,
  tearDown,
  town,
} from '../../testing/registered-machines.ts'
import { isOnFor } from './opted-out.ts'
import { optOut } from './opt-out.ts'
import { switchOff } from './switch-off.ts'
import { switchOn } from './switch-on.ts'

beforeAll(setUp)
afterAll(tearDown)

const person = () => maria.actor.person ?? ''
const works = (who: string | null) => inside((now) => isOnFor(now, sorter.name, who))

test('[R15] by pages without script, in both languages: kept away, and let back as easily', async () => {
  const browser = await shop.browse(person())
  for (const { locale, away, back, copied } of [
    {
      locale: 'en',
      away: 'kept away',
      back: 'Let it have its part again',
      copied: 'Machine Automations',
    },
    {
      locale: 'de',
      away: 'ferngehalten',
      back: 'Ihren Anteil wieder zulassen',
      copied: 'Maschine Automat',
    },
  ]) {
    const speaks = { 'accept-language': locale }
    await browser.post(`/me/machines/${sorter.name}/opt-out`, {}, speaks)
    const page = await browser.get('/me/machines', speaks)
    expect(page.text).toContain(away)
    expect(page.text).toContain(back)
    const copy = await browser.get('/me/privacy/data?table=automation_opt_outs', speaks)
    expect(copy.text).toContain(copied)
    expect(await works(person())).toBe(false)
    expect(await works(moderator.actor.person)).toBe(true)
    expect(await works(null)).toBe(true)
    await browser.post(`/me/machines/${sorter.name}/opt-in`, {}, speaks)
    expect((await browser.get('/me/machines', speaks)).text).not.toContain(away)
    expect(await works(person())).toBe(true)
  }
  expect((await browser.get('/me/privacy')).html).toContain('href="/me/machines"')
})

test('what is kept away stays so when the machine is switched on again; off is off for everybody', async () => {
  await maria.perform(optOut, { automation: sorter.name })
  const reason = 'To see what it does without.'
  await owner.perform(switchOff, { automation: sorter.name, reason })
  expect(await works(moderator.actor.person)).toBe(false)
  await owner.perform(switchOn, { automation: sorter.name, reason })
  expect(await works(moderator.actor.person)).toBe(true)
  expect(await works(person())).toBe(false)
})

test('where a machine protects others nobody is left out of it, and its page says why', async () => {
  await expect(maria.perform(optOut, { automation: 'test.asleep' })).rejects.toMatchObject({
    kind: 'refused',
  })
  await expect(maria.perform(optOut, { automation: 'test.nothing' })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(shop.visitor.perform(optOut, { automation: sorter.name })).rejects.toMatchObject({
    remedy: 'sign-in',
  })
  const page = await (await shop.browse(person())).get('/me/machines')
  expect(page.html).not.toContain('/me/machines/test.asleep/')
})

test('every machine that says it can be kept away asks whether it is', () => {
  const away = town.app.registry.modules.flatMap(({ name, automations = [] }) =>
    automations.some((one) => one.optOut === true) ? [name] : [],
  )
  expect(away.length).toBeGreaterThan(1)
  for (const module of away) {
    const folder = join(import.meta.dirname, '..', module)
    const asks = readdirSync(folder).some(
      (file) =>
        file.endsWith('.ts') &&
        /\b(isOnFor|hasOptedOut)\(/.test(readFileSync(join(folder, file), 'utf8')),
    )
    expect(asks, module).toBe(true)
  }
})
