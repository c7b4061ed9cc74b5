// Mail out, through a real SMTP server: later, once, and told when it did not arrive.
import { expect, test } from 'vitest'
import { mailText } from '../../testing/mail-post.ts'
import {
  connected,
  imap,
  post,
  shop,
  smtp,
  smtpPort,
  town,
  withPost,
} from '../../testing/post-stories.ts'
import { refusal, startSmtp } from '../../testing/smtp.ts'
import { inVerb } from './for-tests.ts'
import { holdLines } from './hold-lines.ts'
import { seeMailbox } from './see-mailbox.ts'
import { sendMail, takeBackMail, type Writing } from './send-mail.ts'
import { tryMailbox } from './try-mailbox.ts'

withPost(() => {
  const about = { kind: 'test', id: '01890000-0000-7000-8000-000000000001' }

  const write = (more: Partial<Writing> = {}) =>
    inVerb(shop, (now) =>
      sendMail(now, {
        mailbox: post.mailbox,
        to: [{ name: 'Maria Rossi', email: 'maria@home.example' }],
        subject: 'Your order',
        text: 'It is ready.\n\nCome by until six.',
        thread: about,
        ...more,
      }),
    )
  const states = async () =>
    (
      await town.app.database.owner.query<{ state: string; why: string | null }>(
        'select state, why from mail_outgoing where business = $1 order by id',
        [shop.business.id],
      )
    ).rows
  const minutes = (many: number) => town.clock.advance(many * 60_000)

  test('a mail leaves once, after the time in which it can be taken back', async () => {
    const undoUntil = new Date(town.clock.now().getTime() + 60_000)
    await write({ undoUntil })
    const back = await write({ undoUntil })
    await post.send()
    expect(smtp.received).toHaveLength(0)
    expect(await inVerb(shop, (now) => takeBackMail(now, back))).toBe(true)
    minutes(2)
    await post.send()
    await post.send()
    expect(smtp.received).toHaveLength(1)
    expect(smtp.received[0]?.header('From')).toBe('"Bramble & Rye" <hello@bramble.example>')
    expect(smtp.received[0]?.text).toContain('Come by until six.')
    expect((await states()).map(({ state }) => state)).toEqual(['sent', 'taken-back'])
    expect(await inVerb(shop, (now) => takeBackMail(now, back))).toBe(false)
  })

  test('a server that is down for an hour costs nothing: every mail waits and leaves once', async () => {
    const down = await startSmtp()
    const where = Number(new URL(down.url).port)
    await down.stop()
    imap.fresh()
    const second = await connected({ smtp: where, address: 'second@bramble.example' })
    for (let n = 0; n < 12; n++) await write({ mailbox: second.mailbox, subject: `Mail ${n}` })
    for (let quarter = 0; quarter < 4; quarter++) {
      expect(await second.send()).toBe(false)
      minutes(15)
    }
    const { line, counts } = await shop.system.perform(seeMailbox, { mailbox: second.mailbox })
    expect(line.out_trouble).toBe('refused')
    expect(counts.waiting).toBe(12)
    await town.app.database.owner.query('update mailboxes set smtp_port = $1 where id = $2', [
      smtpPort(),
      second.mailbox,
    ])
    expect(await second.send()).toBe(true)
    expect(smtp.received.map((one) => one.header('Subject')).toSorted()).toHaveLength(12)
    expect(new Set(smtp.received.map((one) => one.header('Message-ID'))).size).toBe(12)
    const after = await shop.system.perform(seeMailbox, { mailbox: second.mailbox })
    expect(after.line.out_trouble).toBe(null)
  })

  test('a mail refused for now waits by itself; one that is refused for good marks the address', async () => {
    smtp.rule.data = () => Promise.resolve(refusal(451, 'come back later'))
    await write()
    await post.send()
    expect(await states()).toMatchObject([{ state: 'waiting' }])
    smtp.rule.data = undefined
    minutes(1)
    await post.send()
    expect(smtp.received).toHaveLength(1)
    smtp.rule.to = () => refusal(550, 'no such mailbox')
    await write()
    await post.send()
    expect((await states())[1]).toMatchObject({ state: 'bounced' })
    const marked = await town.app.database.owner.query(
      'select email_key from mail_addresses where business = $1 and bounced_at is not null',
      [shop.business.id],
    )
    expect(marked.rows).toEqual([{ email_key: 'maria@home.example' }])
    expect(await leftAlone()).toEqual(['bounced'])
  })

  const leftAlone = async () => {
    const found = await town.app.database.owner.query<{ why: string }>(
      'select why from consent_suppressed where business = $1',
      [shop.business.id],
    )
    return found.rows.map((one) => one.why)
  }

  test('[R7] who tells their provider that a mail was not wanted is left alone, whatever address the report names', async () => {
    await write()
    await post.send()
    const name = smtp.received[0]?.header('Message-ID') ?? ''
    imap.deliver(
      mailText({
        from: 'reports@provider.example',
        head: ['Content-Type: multipart/report; report-type=feedback-report; boundary=b'],
        text: `--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: X/1\r\nVersion: 1\r\nOriginal-Rcpt-To: <somebody.else@home.example>\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${name}\r\n--b--`,
      }),
    )
    await post.read()
    expect(await leftAlone()).toEqual(['complained'])
    const marked = await town.app.database.owner.query(
      'select email_key from mail_addresses where business = $1 and complained_at is not null',
      [shop.business.id],
    )
    expect(marked.rows).toEqual([{ email_key: 'maria@home.example' }])
  })

  const bounce = (name: string, to = 'maria@home.example') =>
    mailText({
      from: 'MAILER-DAEMON@mx.example',
      head: [
        'Return-Path: <>',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      ],
      text: `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ${to}\r\nAction: failed\r\nStatus: 5.1.1\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${name}\r\n--b--`,
    })

  test('a report of a mail that did not arrive marks it, but only if it carries its signed name', async () => {
    await write()
    await post.send()
    const name = smtp.received[0]?.header('Message-ID') ?? ''
    imap.deliver(bounce(name.replace(/\.[^@]+@/, `.${'A'.repeat(43)}@`)))
    await post.read()
    expect((await states())[0]?.state).toBe('sent')
    imap.deliver(bounce(name))
    await post.read()
    expect((await states())[0]?.state).toBe('bounced')
  })

  test('our own mail that comes back to us makes no case and no answer', async () => {
    await write()
    await post.send()
    const before = await town.app.database.owner.query('select 1 from cases where business = $1', [
      shop.business.id,
    ])
    imap.deliver(smtp.received[0]?.raw ?? '')
    await post.read()
    const after = await town.app.database.owner.query('select 1 from cases where business = $1', [
      shop.business.id,
    ])
    expect(after.rowCount).toBe(before.rowCount)
  })

  test('whoever tries a mailbox hears what is wrong', async () => {
    const mailbox = post.mailbox
    expect(await shop.system.perform(tryMailbox, { mailbox })).toMatchObject({
      reading: null,
      sending: null,
    })
    const set = (columns: string) =>
      town.app.database.owner.query(`update mailboxes set ${columns} where id = $1`, [mailbox])
    await set(`imap_port = 1, folder = 'INBOX'`)
    expect(await shop.system.perform(tryMailbox, { mailbox })).toMatchObject({ reading: 'refused' })
    await set(`imap_port = ${imap.port}, folder = 'Nowhere'`)
    expect(await shop.system.perform(tryMailbox, { mailbox })).toMatchObject({
      reading: 'no-folder',
    })
    await set(`folder = 'INBOX', imap_encryption = 'starttls', smtp_encryption = 'tls'`)
    expect(await shop.system.perform(tryMailbox, { mailbox })).toMatchObject({
      reading: 'no-encryption',
      sending: 'no-encryption',
    })
    const { mailbox: other } = await connected({ address: 'o@bramble.example', password: 'wrong' })
    expect(await shop.system.perform(tryMailbox, { mailbox: other })).toMatchObject({
      reading: 'sign-in',
    })
    const { mailbox: third } = await connected({
      address: 't@bramble.example',
      imap_host: 'no-such-host.invalid',
    })
    expect(await shop.system.perform(tryMailbox, { mailbox: third })).toMatchObject({
      reading: 'no-host',
    })
  }, 30_000)

  test('one process holds a line; another takes it up when the first one is gone', async () => {
    const other = '01890000-0000-7000-8000-000000000002'
    const holds = async (holder: string) =>
      (await shop.system.perform(holdLines, { holder })).held.length
    expect(await holds(post.desk.holder)).toBe(1)
    expect(await holds(other)).toBe(0)
    minutes(0.5)
    expect(await holds(other)).toBe(1)
    expect(await holds(post.desk.holder)).toBe(0)
  })

  test('a line that is cut is taken up again, with what came in the meantime', async () => {
    imap.deliver(mailText({ subject: 'Before' }))
    await post.read()
    await imap.cut()
    imap.deliver(mailText({ subject: 'Meanwhile' }))
    await post.read()
    const mails = await town.app.database.owner.query<{ subject: string }>(
      'select subject from mails where business = $1 order by id',
      [shop.business.id],
    )
    expect(mails.rows.map(({ subject }) => subject)).toEqual(['Before', 'Meanwhile'])
  })
})
