import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { action, nothing, onlySystem, question, z, type Asking } from '#kernel'
import { openPost } from '#kernel/mail'
import { postLetter } from '#notifications'
import { linkFor } from '../../testing/letters.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { startSmtp } from '../../testing/smtp.ts'
import { agreedBy } from './agreed-by.ts'
import { confirm } from './confirm.ts'
import { grant } from './grant.ts'
import { mayReach, reachable, type Reach } from './may-reach.ts'
import { preferenceKey } from './preference-link.ts'
import { purposesOf } from './purposes.ts'
import { quietUntil } from './quiet.ts'
import { retirePurpose } from './retire-purpose.ts'
import { seePreferences } from './see-preferences.ts'
import { seeReceipt } from './see-receipt.ts'
import { setPreferences } from './set-preferences.ts'
import { subscribe } from './subscribe.ts'
import { sweep } from './sweep.ts'
import { withdraw } from './withdraw.ts'
import { withdrawAll } from './withdraw-all.ts'
import { writePurpose } from './write-purpose.ts'

let town: Town
let shop: Shop
let smtp: Awaited<ReturnType<typeof startSmtp>>
let maria: string
beforeAll(async () => {
  town = await openTown()
  smtp = await startSmtp()
})
afterAll(async () => {
  await town.close()
  await smtp.stop()
})
beforeEach(async () => {
  openPost({ smtp: smtp.url, mailFrom: 'Bramble & Rye <post@bramble.example>' })
  smtp.received.length = 0
  town.clock.set('2027-03-03T12:00:00Z')
  shop = await town.found()
  maria = await shop.add('Maria Rossi', { email: 'maria@example.org' })
})

/** Letters wait, so that a story can open them. */
const keepLetters = () => openPost({ smtp: undefined, mailFrom: undefined })
const inside = <T>(run: (now: Asking) => Promise<T>) =>
  shop.system
    .perform(
      question({
        name: 'consent.ask-for-test',
        input: z.object({}),
        subject: nothing,
        may: onlySystem('a test'),
        data: { noPersonalData: 'a test' },
        machine: 'none',
        audit: { unaudited: 'a test' },
        run: async (now) => ({ it: await run(now) }),
      }),
      {},
    )
    .then(({ it }) => it)

const reach = (
  whom: { person: string } | { email: string },
  purpose = 'newsletter',
): Promise<Reach> =>
  inside(async (now) => {
    const found = await mayReach(now, whom, purpose, 'email')
    // NOTE: what a colleague reads beside a case is asked at once for all purposes, and must say the same.
    if ('person' in whom) {
      const { title } = (await purposesOf(now)).find(({ key }) => key === purpose) ?? { title: '' }
      const { agreed } = await agreedBy(now, whom.person, 50)
      const passing = !found.may && ['too-often', 'quiet-hours'].includes(found.why)
      const said = agreed.find((one) => one.title === title)?.yes ?? false
      expect(said).toBe(found.may || passing)
    }
    return found
  })
const reached = (purpose = 'newsletter') =>
  inside((now) => reachable(now, purpose, 'email').execute())

const agree = async (person: string, purpose = 'newsletter') => {
  const who = await shop.as(person)
  const { lines } = await who.perform(seePreferences, {})
  const line = lines.find((one) => one.key === purpose) ?? expect.unreachable()
  await who.perform(grant, { purpose, channel: line.channels[0], hash: line.hash })
}

const post = (kind = 'newsletter', person: string | null = maria, email = 'maria@example.org') =>
  shop.system.perform(
    action({
      name: 'consent.post-for-test',
      input: z.object({}),
      subject: nothing,
      may: onlySystem('a test'),
      data: { noPersonalData: 'a test' },
      machine: 'none',
      audit: { unaudited: 'a test' },
      async run(now) {
        await postLetter(now, {
          kind,
          person,
          to: { name: 'Maria Rossi', email },
          locale: 'en',
          subject: 'New bread',
          lines: ['Rye, from Friday.'],
        })
        return {}
      },
    }),
    {},
  )

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

test('[R10] who withdrew everything and has no account is forgotten after three years, the proof with them', async () => {
  await shop.visitor.perform(subscribe, { email: 'claire@example.org', purposes: ['newsletter'] })
  const contacts = async () =>
    (
      await town.app.database.owner.query(
        'select id from consent_contacts where business = $1 and email = $2',
        [shop.business.id, 'claire@example.org'],
      )
    ).rows
  const [contact] = (await contacts()) as Array<{ id: string }>
  await town.app.database.owner.query(
    `insert into consent_events (business, id, contact, purpose, channel, act, locale, place, method, at)
     select business, gen_random_uuid(), contact, purpose, channel, 'withdrawn', locale, place, method, at from consent_events where contact = $1`,
    [contact?.id],
  )
  town.clock.advance(3 * 365 * 86_400_000)
  await shop.system.perform(sweep, {})
  expect(await contacts()).toHaveLength(1)
  town.clock.advance(3 * 86_400_000)
  await shop.system.perform(sweep, {})
  expect(await contacts()).toEqual([])
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

test('a material change of the words asks everybody anew; a slip of the pen does not', async () => {
  await agree(maria)
  const owner = await shop.as(shop.owner)
  const words = {
    purpose: 'newsletter',
    channels: ['email'],
    'title:en': 'News',
    'words:en': 'We may write to you about new bread.',
    'title:de': 'Neues',
    'words:de': 'Wir dürfen Ihnen über neues Brot schreiben.',
  }
  await owner.perform(writePurpose, words)
  expect(await reach({ person: maria })).toMatchObject({ may: true })
  await owner.perform(writePurpose, {
    ...words,
    material: true,
    'words:en': 'We and the mill may write to you.',
  })
  expect(await reach({ person: maria })).toMatchObject({ may: false, why: 'text-changed' })
  expect(await reached()).toEqual([])
  await agree(maria)
  expect(await reach({ person: maria })).toMatchObject({ may: true })
})

test('nobody agrees to words that changed while they read', async () => {
  await expect(
    (await shop.as(maria)).perform(grant, { purpose: 'newsletter', channel: 'email', hash: 'x' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('[R14] a purpose that names a forbidden use is refused', async () => {
  const owner = await shop.as(shop.owner)
  await expect(
    owner.perform(writePurpose, {
      purpose: 'selling',
      fresh: true,
      channels: ['email'],
      'title:en': 'Partners',
      'words:en': 'We may sell your data to partners.',
      'title:de': 'Partner',
      'words:de': 'Wir dürfen Ihnen Post von Partnern schicken.',
    }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('[R56] nobody is written to more often than promised, nor at night where they live', async () => {
  await agree(maria)
  for (let letter = 0; letter < 5; letter++) {
    await post()
    await town.app.settle()
  }
  expect(smtp.received.filter((one) => one.header('Subject') === 'New bread')).toHaveLength(4)
  expect(await reach({ person: maria })).toMatchObject({
    why: 'too-often',
    again: expect.any(Date),
  })
  town.clock.advance(31 * 86_400_000)
  await (
    await shop.as(maria)
  ).perform(setPreferences, {
    quietFrom: 20,
    quietUntil: 8,
    timeZone: 'Pacific/Auckland',
  })
  expect(await reach({ person: maria })).toMatchObject({ why: 'quiet-hours' })
})

test('quiet hours end on the reader’s own wall, over midnight and over the change to summer time', () => {
  const berlin = (text: string) =>
    quietUntil(new Date(text), { from: 20, until: 8, zone: 'Europe/Berlin' })?.toISOString()
  expect(berlin('2027-03-03T12:00:00Z')).toBeUndefined()
  expect(berlin('2027-03-03T19:00:00Z')).toBe('2027-03-04T07:00:00.000Z')
  expect(berlin('2027-03-27T20:00:00Z')).toBe('2027-03-28T06:00:00.000Z')
  expect(berlin('2027-03-04T06:59:00Z')).toBe('2027-03-04T07:00:00.000Z')
})

test('[R15] everything is stopped in one press and the address is left alone after that', async () => {
  await agree(maria)
  await agree(maria, 'personalisation')
  await (await shop.as(maria)).perform(withdrawAll, {})
  for (const purpose of ['newsletter', 'offers', 'events'])
    expect(await reach({ person: maria }, purpose)).toMatchObject({ why: 'suppressed' })
  expect(
    await inside((now) => mayReach(now, { person: maria }, 'personalisation', 'site')),
  ).toMatchObject({ why: 'withdrawn' })
})

test('a retired purpose reaches nobody', async () => {
  await agree(maria)
  await (await shop.as(shop.owner)).perform(retirePurpose, { purpose: 'newsletter' })
  expect(await reach({ person: maria })).toMatchObject({ why: 'no-purpose' })
  expect(await reached()).toEqual([])
})

test('[R7] a consent has a receipt with its words, and nobody else can fetch it', async () => {
  await agree(maria)
  const who = await shop.as(maria)
  const { lines } = await who.perform(seePreferences, {})
  const event = lines.find((one) => one.key === 'newsletter')?.ways[0]?.event
  const receipt = await who.perform(seeReceipt, { event })
  expect(receipt).toMatchObject({
    receipt_metadata: { schema_version: 'ISO/IEC TS 27560:2023' },
    pii_processing: {
      language: 'en',
      privacy_notice: { text: expect.stringContaining('may write to me') },
    },
    events: [{ event_state: 'dpv:ConsentGiven' }],
  })
  expect(JSON.stringify(receipt)).not.toContain('maria@')
  const yusuf = await shop.as(await shop.add('Yusuf Demir'))
  await expect(yusuf.perform(seeReceipt, { event })).rejects.toMatchObject({ kind: 'missing' })
  await expect(shop.visitor.perform(seeReceipt, { event })).rejects.toMatchObject({
    remedy: 'sign-in',
  })
})

test('what was agreed to cannot be rewritten, only added to', async () => {
  await agree(maria)
  await expect(
    town.app.database.within('writes', shop.business.id, ({ client }) =>
      client.query(`update consent_events set act = 'given'`),
    ),
  ).rejects.toThrow(/permission denied/)
})

test('letters about one’s own account need no consent and are not stopped', async () => {
  await (await shop.as(maria)).perform(withdrawAll, {})
  await post('accounts.letter')
  await town.app.settle()
  expect(smtp.received.map((one) => one.header('Subject'))).toContain('New bread')
})
