import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { action, nothing, onlySystem, z } from '#kernel'
import { openPost } from '#kernel/mail'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { clean } from './clean.ts'
import { postLetter, type Posted } from './post-letter.ts'
import { refusal, startSmtp } from '../../testing/smtp.ts'
import { seePost } from './see-post.ts'
import { sendDue } from './send-due.ts'
import { tryLetterAgain } from './try-letter-again.ts'

let town: Town
let shop: Shop
let smtp: Awaited<ReturnType<typeof startSmtp>>
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
  Object.assign(smtp.rule, { to: undefined, data: undefined })
  shop = await town.found()
})

const post = (letter: Partial<Posted> = {}) => {
  const verb = action({
    name: 'notifications.post-for-test',
    input: z.object({}),
    subject: nothing,
    may: onlySystem('a test'),
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    async run(now) {
      await postLetter(now, {
        kind: 'notifications.telling',
        to: { name: 'Maria Rossi', email: 'maria@example.org' },
        locale: 'en',
        subject: 'Your order',
        lines: ['It is ready.'],
        replyTo: 'hello@bramble.example',
        ...letter,
      })
      return {}
    },
  })
  return shop.system.perform(verb, {})
}

const rows = async () =>
  (
    await town.app.database.owner.query<{
      state: string
      attempts: number
      why: string | null
      sealed: string | null
    }>('select state, attempts, why, sealed from mail_letters where business = $1', [
      shop.business.id,
    ])
  ).rows

const minutesLater = async (minutes: number) => {
  town.clock.advance(minutes * 60_000)
  await shop.system.perform(sendDue, {})
  await town.app.settle()
}

test('a letter arrives with its words, who sent it and how to stop it', async () => {
  await post({
    stop: 'https://bramble.example/notifications/stop/x.y',
    replyTo: 'hello@bramble.example',
    lines: ['It is ready.', 'https://bramble.example/orders/1'],
  })
  await town.app.settle()
  const [letter] = smtp.received
  expect(letter?.to).toEqual(['maria@example.org'])
  expect(letter?.header('From')).toBe('"Bramble & Rye" <post@bramble.example>')
  expect(letter?.header('Reply-To')).toBe('hello@bramble.example')
  expect(letter?.header('Auto-Submitted')).toBe('auto-generated')
  expect(letter?.header('List-Unsubscribe')).toBe(
    '<https://bramble.example/notifications/stop/x.y>',
  )
  expect(letter?.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  expect(letter?.header('Content-Language')).toBe('en')
  expect(letter?.raw).toMatch(/text\/plain; charset=utf-8; format=flowed/)
  expect(letter?.text).toBe('It is ready.\r\n\r\nhttps://bramble.example/orders/1\r\n')
  expect(await rows()).toMatchObject([{ state: 'sent', attempts: 1, sealed: null }])
})

test.each([
  [
    'German',
    'de',
    'Größe und Füllung: Ihre Bestellung für den zweiten Advent ist fertig und wartet im Laden auf Sie, liebe Grüße',
  ],
  ['Arabic', 'ar', 'طلبك جاهز للاستلام من المخبز غدًا صباحًا قبل الساعة العاشرة'],
  ['pictures', 'en', '🥐🥖 ready 🧑‍🤝‍🧑'],
])('a subject and words in %s arrive as they were written', async (_what, locale, subject) => {
  await post({ locale, subject, lines: [subject] })
  await town.app.settle()
  expect(smtp.received[0]?.header('Subject')).toBe(subject)
  expect(smtp.received[0]?.text.replaceAll(' \r\n', ' ').trim()).toBe(subject)
})

test('a letter refused for now is tried again later, and then once', async () => {
  smtp.rule.data = () => Promise.resolve(refusal(451, 'come back later'))
  await post()
  await town.app.settle()
  expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 1 }])
  expect((await rows())[0]?.why).toContain('come back later')
  smtp.rule.data = undefined
  await minutesLater(1)
  expect(smtp.received).toHaveLength(0)
  await minutesLater(5)
  await minutesLater(60)
  expect(smtp.received).toHaveLength(1)
  expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2, why: null }])
})

test('an address that does not exist is a bounce, a refused letter a failure, and neither is tried again', async () => {
  smtp.rule.to = () => refusal(550, 'no such mailbox')
  await post()
  await town.app.settle()
  expect(await rows()).toMatchObject([{ state: 'bounced' }])
  smtp.rule.to = undefined
  smtp.rule.data = () => Promise.resolve(refusal(554, 'not liked'))
  await post()
  await town.app.settle()
  expect((await rows()).map((row) => row.state).toSorted()).toEqual(['bounced', 'failed'])
  smtp.rule.data = undefined
  await minutesLater(600)
  expect(smtp.received).toHaveLength(0)
})

test('after two days of trying a letter is given up', async () => {
  smtp.rule.data = () => Promise.resolve(refusal(451, 'come back later'))
  await post()
  await town.app.settle()
  await minutesLater(3 * 24 * 60)
  expect(await rows()).toMatchObject([{ state: 'failed' }])
})

test('killed between sending and noting it, the letter travels again under the same name', async () => {
  let kills = 1
  smtp.rule.data = async () => {
    if (kills-- > 0)
      await town.app.database.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
      )
    return undefined
  }
  await post()
  await expect(town.app.settle()).rejects.toThrow()
  expect(await rows()).toMatchObject([{ state: 'waiting' }])
  await minutesLater(20)
  expect(smtp.received).toHaveLength(2)
  expect(new Set(smtp.received.map((letter) => letter.header('Message-ID'))).size).toBe(1)
  expect(await rows()).toMatchObject([{ state: 'sent' }])
})

test('without a server letters wait, and go when there is one', async () => {
  openPost({ smtp: undefined, mailFrom: undefined })
  await post()
  await town.app.settle()
  await minutesLater(60)
  expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 0 }])
  openPost({ smtp: smtp.url, mailFrom: 'post@bramble.example' })
  await minutesLater(1)
  expect(smtp.received).toHaveLength(1)
})

test('a server that is not there is no lost letter', async () => {
  openPost({ smtp: 'smtp://127.0.0.1:1', mailFrom: 'post@bramble.example' })
  await post()
  await town.app.settle()
  expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 1 }])
})

test('the words lie sealed, go at once if they open something, and after seven days otherwise', async () => {
  await post({ secretless: true, lines: ['Der geheime Sauerteig'] })
  expect((await rows())[0]?.sealed).not.toContain('Sauerteig')
  await town.app.settle()
  expect((await rows())[0]?.sealed).not.toBe(null)
  town.clock.advance(8 * 86_400_000)
  await shop.system.perform(clean, {})
  expect((await rows())[0]?.sealed).toBe(null)
  town.clock.advance(90 * 86_400_000)
  await shop.system.perform(clean, {})
  expect(await rows()).toEqual([])
})

test('a letter posted twice under one id goes once; one whose verb is undone never goes', async () => {
  const id = '018f3c1e-0000-7000-8000-00000000000a'
  await post({ id })
  await post({ id })
  await town.app.settle()
  expect(smtp.received).toHaveLength(1)
  await expect(post({ to: { name: 'x', email: null as never } })).rejects.toThrow()
  await town.app.settle()
  expect(smtp.received).toHaveLength(1)
})

test('answers go where the business says; a letter nobody can answer says so', async () => {
  await post({ replyTo: undefined })
  await town.app.settle()
  await town.app.database.owner.query('update businesses set write_to = $2 where id = $1', [
    shop.business.id,
    'us@bramble.example',
  ])
  await post({ replyTo: undefined })
  await town.app.settle()
  const [before, after] = smtp.received.map((letter) => ({
    to: letter.header('Reply-To'),
    says: letter.text.includes('nobody reads answers'),
  }))
  expect([before, after]).toEqual(
    expect.arrayContaining([
      { to: '', says: true },
      { to: 'us@bramble.example', says: false },
    ]),
  )
})

test('what did not arrive can be sent again by whoever runs the business, and by nobody else', async () => {
  smtp.rule.to = () => refusal(550, 'no such mailbox')
  await post({ secretless: true })
  await town.app.settle()
  smtp.rule.to = undefined
  const owner = await shop.as(shop.owner)
  const { troubled, counts } = await owner.perform(seePost, {})
  expect(counts).toEqual({ bounced: 1 })
  const letter = troubled[0]?.id
  const maria = await shop.as(await shop.add('Maria Rossi'))
  await expect(maria.perform(tryLetterAgain, { letter })).rejects.toMatchObject({ kind: 'refused' })
  await owner.perform(tryLetterAgain, { letter })
  await town.app.settle()
  expect(smtp.received).toHaveLength(1)
  await expect(owner.perform(tryLetterAgain, { letter })).rejects.toMatchObject({ kind: 'missing' })
})

test('[R56] a letter that needs consent stays here as long as nobody says that there is one', async () => {
  const { guardConsentLetters } = await import('./ask-to-send.ts')
  guardConsentLetters(undefined)
  await post({ kind: 'newsletter' })
  await town.app.settle()
  expect(smtp.received).toEqual([])
  expect(await rows()).toMatchObject([{ state: 'withheld', sealed: null }])
})

test('a kind of service letter that no card declares is a bug at once', async () => {
  await expect(post({ kind: 'notifications.made-up' })).rejects.toThrow(/no module declares/)
})
