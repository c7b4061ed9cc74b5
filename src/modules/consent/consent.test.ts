// Agreeing and taking back: who is written to, by which link, with how many steps.
import { expect, test } from 'vitest'
import { linkFor } from '../../testing/letters.ts'
import { confirm } from './confirm.ts'
import { preferenceKey } from './preference-link.ts'
import { seePreferences } from './see-preferences.ts'
import { subscribe } from './subscribe.ts'
import { sweep } from './sweep.ts'
import { withdraw } from './withdraw.ts'
import { withdrawAll } from './withdraw-all.ts'
import { writePurpose } from './write-purpose.ts'
import {
  town,
  shop,
  smtp,
  maria,
  keepLetters,
  inside,
  reach,
  reached,
  agree,
  post,
} from '../../testing/consent-stories.ts'

test('[R7] who was never asked is not written to, and the mailer itself keeps the letter back', async () => {
  expect(await reach({ person: maria })).toMatchObject({ may: false, why: 'never-asked' })
  await post()
  await town.app.settle()
  expect(smtp.received).toEqual([])
})

test('[R7] who agreed is written to, with one press to take it back in the letter', async () => {
  await agree(maria)
  expect(await reach({ person: maria })).toMatchObject({ may: true })
  expect(await reached()).toMatchObject([{ person: maria, email: 'maria@example.org' }])
  await post()
  await town.app.settle()
  const [letter] = smtp.received
  expect(letter?.to).toEqual(['maria@example.org'])
  expect(letter?.header('List-Unsubscribe')).toMatch(/\/preferences\/.*\/withdraw\/newsletter/s)
  expect(letter?.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  expect(letter?.text).toContain('Take it back, without signing in')
})

test('[R7] a withdrawal between writing and sending counts', async () => {
  await agree(maria)
  await post()
  await (await shop.as(maria)).perform(withdraw, { purpose: 'newsletter' })
  await town.app.settle()
  expect(smtp.received).toEqual([])
  expect(await reach({ person: maria })).toMatchObject({ may: false, why: 'suppressed' })
  expect(await reached()).toEqual([])
})

test('[R7] [R56] an address without an account is asked first whether it was them', async () => {
  keepLetters()
  await shop.visitor.perform(subscribe, {
    email: 'Claire@Example.org',
    purposes: ['newsletter', 'events'],
  })
  expect(await reach({ email: 'claire@example.org' })).toMatchObject({ why: 'unconfirmed' })
  const path = await linkFor(town, shop, 'Claire@Example.org', /\/subscribe\/confirm\//)
  const browser = await shop.browse()
  const page = await browser.get(path)
  expect(page.text).toContain('News from Bramble & Rye')
  const done = await browser.send(page, /confirm/, {})
  expect(done.text).toContain('Confirmed')
  expect(done.text).not.toContain('claire@')
  expect(await reach({ email: 'claire@example.org' })).toMatchObject({ may: true })
})

test('a confirming link is over after seven days, and nobody can make one up', async () => {
  keepLetters()
  await shop.visitor.perform(subscribe, { email: 'claire@example.org', purposes: ['newsletter'] })
  const path = await linkFor(town, shop, 'claire@example.org', /\/subscribe\/confirm\//)
  const key = decodeURIComponent(path.split('/').at(-1) ?? '')
  await expect(
    shop.visitor.perform(confirm, { key: key.replace('newsletter', 'offers') }),
  ).rejects.toMatchObject({ kind: 'missing' })
  town.clock.advance(8 * 86_400_000)
  await expect(shop.visitor.perform(confirm, { key })).rejects.toMatchObject({ kind: 'missing' })
  await shop.system.perform(sweep, {})
  expect(await reach({ email: 'claire@example.org' })).toMatchObject({ why: 'never-asked' })
})

test('subscribing tells nobody whether an address is known', async () => {
  await agree(maria)
  const known = await shop.visitor.perform(subscribe, {
    email: 'maria@example.org',
    purposes: ['newsletter'],
  })
  const fresh = await shop.visitor.perform(subscribe, {
    email: 'x@example.org',
    purposes: ['newsletter'],
  })
  expect(known).toEqual(fresh)
  expect(await reach({ person: maria })).toMatchObject({ may: true })
})

test('[R7] for every purpose and way, taking back never takes more steps than agreeing', async () => {
  await shop.as(shop.owner).then((owner) =>
    owner.perform(writePurpose, {
      purpose: 'harvest',
      fresh: true,
      channels: ['email', 'sms', 'phone', 'post', 'site'],
      'title:en': 'Harvest',
      'words:en': 'We may tell you when the harvest begins.',
      'title:de': 'Ernte',
      'words:de': 'Wir dürfen Ihnen sagen, wann die Ernte beginnt.',
    }),
  )
  const browser = await shop.browse(maria)
  const steps = async (what: RegExp, purpose: string, channel: string) => {
    const page = await browser.get('/me/consent')
    const form = page.forms.find(
      (one) =>
        what.test(one.action) && one.fields.purpose === purpose && one.fields.channel === channel,
    )
    if (!form) return expect.unreachable(`${String(what)} ${purpose} ${channel}`)
    const asked = Object.keys(form.fields).filter(
      (name) => !['purpose', 'channel', 'hash'].includes(name),
    )
    expect((await browser.post(form.action, form.fields)).status).toBe(200)
    return 2 + asked.length
  }
  const { lines } = await (await shop.as(maria)).perform(seePreferences, {})
  expect(lines.length).toBeGreaterThan(5)
  for (const { key, channels } of lines)
    for (const channel of channels) {
      const giving = await steps(/\/allow$/, key, channel)
      const taking = await steps(/\/withdraw$/, key, channel)
      expect(taking, `${key} ${channel}`).toBeLessThanOrEqual(giving)
    }
})

test('[R7] by the link of a letter it is taken back without signing in; another’s link cannot be guessed', async () => {
  await agree(maria)
  const { contact } = (await reach({ person: maria })) as { contact: string }
  const key = await inside((now) => Promise.resolve(preferenceKey(now, contact)))
  const browser = await shop.browse()
  const page = await browser.get(`/preferences/${key}/withdraw/newsletter`)
  expect((await browser.send(page, /withdraw/, {})).text).toContain('Taken back')
  expect(await reach({ person: maria })).toMatchObject({ may: false })
  expect((await browser.get(`/preferences/${contact}.${'a'.repeat(43)}`)).status).toBe(404)
  const again = await town.site(
    new Request(`http://${String(shop.business.host)}/preferences/${key}/withdraw/newsletter`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    }),
  )
  expect(again.status).toBe(303)
})

test('letters about one’s own account need no consent and are not stopped', async () => {
  await (await shop.as(maria)).perform(withdrawAll, {})
  await post('accounts.letter')
  await town.app.settle()
  expect(smtp.received.map((one) => one.header('Subject'))).toContain('New bread')
})
