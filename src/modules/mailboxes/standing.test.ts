// The standing work as it runs: told by the server when something comes, cut off and back, large mails, tokens, copies.
import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { openLine, tryServer } from '#kernel/mail'
import { dovecotTakesTokens, imapPassword, startDovecot } from '../../testing/dovecot.ts'
import { mailText } from '../../testing/mail-post.ts'
import { connected, imap, post, shop, smtp, town, withPost } from '../../testing/post-stories.ts'
import { standingDesk } from '../../kernel/jobs/stand.ts'
import { silentLog } from '../../kernel/log.ts'
import { lines } from './lines.ts'
import { removeMailbox } from './remove-mailbox.ts'
import { sendMail } from './send-mail.ts'
import { inVerb } from './for-tests.ts'

const until = async (true_: () => Promise<boolean>) => {
  for (let turns = 0; turns < 400; turns++) {
    if (await true_()) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('it did not come true within forty seconds')
}

withPost(() => {
  const rows = async <R extends object>(query: string) =>
    (await town.app.database.owner.query<R>(query, [shop.business.id])).rows
  const subjects = async () =>
    (
      await rows<{ subject: string }>('select subject from mails where business = $1 order by id')
    ).map(({ subject }) => subject)

  test('the standing work hears of mail at once, and again after the server was killed and came back', async () => {
    const ending = new AbortController()
    const log = { ...silentLog }
    const desk = standingDesk(town.app, log, {
      name: 'a test',
      ending: ending.signal,
      poke: () => {},
    })
    const only = { ...desk, businesses: () => Promise.resolve([shop.business]) }
    const running = lines.run(only)
    try {
      imap.deliver(mailText({ subject: 'First' }))
      await until(async () => (await subjects()).length === 1)
      imap.deliver(mailText({ subject: 'Told while waiting' }))
      await until(async () => (await subjects()).length === 2)
      await imap.cut()
      imap.deliver(mailText({ subject: 'After the cut' }))
      await until(async () => (await subjects()).length === 3)
      expect(await subjects()).toEqual(['First', 'Told while waiting', 'After the cut'])
    } finally {
      ending.abort()
      await running
    }
  }, 120_000)

  test('what comes in the very second in which the mailbox was connected is read, and nothing older', async () => {
    const second = Math.floor(Date.now() / 1000) * 1000
    imap.deliver(mailText({ subject: 'Old' }), new Date(second - 1000))
    imap.deliver(mailText({ subject: 'At once' }), new Date(second))
    await post.read(new Date(second + 999))
    expect(await subjects()).toEqual(['At once'])
  })

  test.skipIf(!dovecotTakesTokens)(
    'a server whose days begin later than ours passes no mail over',
    async () => {
      const west = await startDovecot(undefined, undefined, 'Etc/GMT+12')
      try {
        const midnight = new Date(new Date().setUTCHours(0, 0, 0, 0))
        const there = await connected({ imap: west, address: 'west@bramble.example' })
        west.deliver(mailText({ subject: 'Early' }), midnight)
        await there.read(midnight)
        expect(await subjects()).toEqual(['Early'])
      } finally {
        await west.stop()
      }
    },
  )

  test.each([10, 25])(
    'a mail with a file of %d MB comes whole',
    async (megabytes) => {
      const bytes = Buffer.alloc(megabytes * 1_000_000, `${megabytes} MB of bread. `)
      const lines76 = bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n')
      imap.deliver(
        mailText({
          subject: `${megabytes} MB`,
          head: ['Content-Type: multipart/mixed; boundary=b'],
          text: `--b\r\nContent-Type: text/plain\r\n\r\nSee the file.\r\n--b\r\nContent-Type: text/plain; name=all.txt\r\nContent-Disposition: attachment; filename=all.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines76}\r\n--b--`,
        }),
      )
      await post.read()
      expect(await rows(`select cut, unreadable from mails where business = $1`)).toEqual([
        { cut: false, unreadable: false },
      ])
      expect(await rows(`select name, bytes, about_kind from files where business = $1`)).toEqual([
        { name: 'all.txt', bytes: bytes.length, about_kind: 'case' },
      ])
    },
    60_000,
  )

  test('a copy of what was sent lies in the folder for sent mail, read, where the mailbox asks for it', async () => {
    const copying = await connected({ address: 'copy@bramble.example', copy_sent: 'on' })
    await inVerb(shop, (now) =>
      sendMail(now, {
        mailbox: copying.mailbox,
        to: [{ name: 'Maria', email: 'maria@home.example' }],
        subject: 'Your order',
        text: 'It is ready.',
      }),
    )
    await copying.send()
    expect(smtp.received).toHaveLength(1)
    const as = { how: 'password', user: imap.user, password: imapPassword } as const
    const line = await openLine(
      { host: '127.0.0.1', port: imap.port, encryption: 'none', as },
      'Sent',
    )
    const [uid = 0] = await line.numbers(0, new Date(0))
    const copy = await line.fetch(uid, 1_000_000)
    await line.close()
    expect(copy?.raw.toString()).toContain(smtp.received[0]?.header('Message-ID') ?? 'none')
  })

  test('[R15] a complaint of a provider about a mail of ours marks the address, makes no case, and nothing is sent there by machine', async () => {
    await inVerb(shop, (now) =>
      sendMail(now, {
        mailbox: post.mailbox,
        to: [{ name: 'Maria', email: 'maria@home.example' }],
        subject: 'Your order',
        text: 'It is ready.',
      }),
    )
    await post.send()
    const name = smtp.received[0]?.header('Message-ID') ?? ''
    const report = (id: string) =>
      mailText({
        from: 'Feedback <fbl@provider.example>',
        subject: 'Abuse report',
        head: ['Content-Type: multipart/report; report-type=feedback-report; boundary=b'],
        text: `--b\r\nContent-Type: text/plain\r\n\r\nThis is a report.\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: Provider/1\r\nVersion: 1\r\nOriginal-Rcpt-To: maria@home.example\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${id}\r\nFrom: hello@bramble.example\r\nSubject: Your order\r\n\r\nIt is ready.\r\n--b--`,
      })
    imap.deliver(report('<somebody-else@provider.example>'))
    await post.read()
    const marked = () =>
      rows(`select email_key from mail_addresses where business = $1 and complained_at is not null`)
    expect(await marked()).toEqual([])
    const before = (await rows('select id from cases where business = $1')).length
    imap.deliver(report(name))
    await post.read()
    expect(await marked()).toEqual([{ email_key: 'maria@home.example' }])
    expect((await rows('select id from cases where business = $1')).length).toBe(before)
    imap.deliver(mailText({ from: 'Maria <maria@home.example>', subject: 'A question' }))
    await post.read()
    expect(
      await rows(
        `select id from mail_outgoing where business = $1 and automatic and 'maria@home.example' = sent_to->0->>'email'`,
      ),
    ).toEqual([])
  })

  test('a mailbox is disconnected for good, but not while an answer waits to leave; its cases stay', async () => {
    imap.deliver(mailText({ subject: 'Stays' }))
    await post.read()
    const { mailbox } = post
    await expect(
      shop.system.perform(removeMailbox, { mailbox, sure: false }),
    ).rejects.toMatchObject({
      kind: 'invalid',
    })
    await expect(shop.system.perform(removeMailbox, { mailbox, sure: true })).rejects.toMatchObject(
      {
        say: { key: 'mailboxes.error.still-waiting' },
      },
    )
    await post.send()
    await shop.system.perform(removeMailbox, { mailbox, sure: true })
    expect(await rows('select id from mailboxes where business = $1')).toEqual([])
    expect(await rows('select id from mails where business = $1')).toEqual([])
    expect(await rows('select subject from cases where business = $1')).toEqual([
      { subject: 'Stays' },
    ])
  })
})

test('a token opens SMTP by XOAUTH2, at a real server', async () => {
  const seen: string[] = []
  const server = new SMTPServer({
    authMethods: ['XOAUTH2'],
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth(auth, _session, done) {
      seen.push(`${auth.method} ${auth.username} ${auth.accessToken}`)
      done(null, auth.accessToken === 'right' ? { user: 1 } : { data: { status: '401' } })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const at = (accessToken: string) =>
    tryServer({
      host: '127.0.0.1',
      port,
      encryption: 'none',
      as: { how: 'token', user: 'hello@bramble.example', accessToken },
    })
  try {
    await at('right')
    await expect(at('wrong')).rejects.toMatchObject({ code: 'EAUTH' })
    // NOTE: what was refused is tried once more before it is believed.
    expect([...new Set(seen)]).toEqual([
      'XOAUTH2 hello@bramble.example right',
      'XOAUTH2 hello@bramble.example wrong',
    ])
  } finally {
    await new Promise<void>((done) => server.close(done))
  }
})

// NOTE: whole sessions with tokens stand in tokens.test.ts, at Dovecot; this is the line alone, in the words of the standard.
test('a token is given to IMAP by XOAUTH2, in the words of the standard', async () => {
  const said: string[] = []
  const server = createServer((line) => {
    line.on('error', () => {})
    line.write('* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] ready\r\n')
    line.on('data', (bytes) => {
      const [tag, verb, method, given] = bytes.toString().trim().split(' ')
      if (verb?.toUpperCase() === 'AUTHENTICATE') {
        said.push(`${method} ${Buffer.from(given ?? '', 'base64').toString()}`)
        line.write(`${tag} NO [AUTHENTICATIONFAILED] not today\r\n`)
      } else line.write(`${tag} OK done\r\n`)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const as = { how: 'token', user: 'hello@bramble.example', accessToken: 'abc' } as const
  await expect(
    openLine({ host: '127.0.0.1', port, encryption: 'none', as }, 'INBOX'),
  ).rejects.toMatchObject({ authenticationFailed: true })
  await new Promise<void>((done) => server.close(() => done()))
  expect(said).toEqual(['XOAUTH2 user=hello@bramble.example\u0001auth=Bearer abc\u0001\u0001'])
})
