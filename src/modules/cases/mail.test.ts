// Mail and cases together, with a real IMAP server and a real SMTP server.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Upload } from '#kernel/web'
import { dovecotMissing, startDovecot, type Dovecot } from '../../testing/dovecot.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { believed, connect, mailText, type Post } from '../../testing/mail-post.ts'
import { inVerb } from '../mailboxes/for-tests.ts'
import { signedLink } from './links.ts'
import { startSmtp } from '../../testing/smtp.ts'

describe.skipIf(dovecotMissing)('with Dovecot (skipped where it is not installed)', () => {
  let town: Town
  let shop: Shop
  let imap: Dovecot
  let smtp: Awaited<ReturnType<typeof startSmtp>>
  let post: Post
  beforeAll(async () => {
    town = await openTown()
    imap = await startDovecot()
    smtp = await startSmtp()
  }, 60_000)
  afterAll(async () => {
    await town.close()
    await imap.stop()
    await smtp.stop()
  })
  beforeEach(async () => {
    imap.fresh()
    shop = await town.found()
    smtp.received.length = 0
    post = await connect(town, shop, { imap, smtp: Number(new URL(smtp.url).port) })
  })

  type Row = { id: string; subject: string; state: string; tags: string[] }
  const cases = async () =>
    (
      await town.app.database.owner.query<Row>(
        'select id, subject, state, tags from cases where business = $1 order by id',
        [shop.business.id],
      )
    ).rows
  const said = async (id: string) =>
    (
      await town.app.database.owner.query<{ words: string; html: string; side: string }>(
        'select words, html, side from case_messages where business = $1 and "case" = $2 order by at, id',
        [shop.business.id, id],
      )
    ).rows
  const steps = async (id: string) =>
    (
      await town.app.database.owner.query<{ kind: string }>(
        'select kind from case_steps where business = $1 and "case" = $2 order by at, id',
        [shop.business.id, id],
      )
    ).rows.map(({ kind }) => kind)
  const comes = async (mail: string) => {
    imap.deliver(mail)
    await post.read()
  }

  test('a mail opens a case and is confirmed once; the answer to that joins it, from whatever program [R58]', async () => {
    await comes(mailText({ subject: 'My order', text: 'Where is my bread?' }))
    const [opened] = await cases()
    expect(opened).toMatchObject({ subject: 'My order', state: 'new' })
    await post.send()
    const [receipt] = smtp.received
    expect(receipt?.to).toEqual(['maria@home.example'])
    expect(receipt?.from).toBe('')
    expect(receipt?.header('Auto-Submitted')).toBe('auto-replied')
    expect(receipt?.header('Subject')).toMatch(/^Re: My order \[[0-9A-Z]{3}-[0-9A-Z]{4}\]$/)
    expect(receipt?.header('Reply-To')).toMatch(/<?hello\+[a-z2-9]{20}@bramble\.example>?/)
    expect(receipt?.text).toContain('/c/')

    const name = receipt?.header('Message-ID') ?? ''
    await comes(mailText({ text: 'It has come.', head: [`In-Reply-To: ${name}`] }))
    const token = /hello\+[a-z2-9]{20}@bramble\.example/.exec(receipt?.header('Reply-To') ?? '')
    await comes(
      mailText({ from: 'M <m@elsewhere.example>', to: token?.[0] ?? '', text: 'Thanks!' }),
    )
    expect(await cases()).toHaveLength(1)
    expect((await said(String(opened?.id))).map(({ words }) => words)).toEqual([
      'Where is my bread?',
      'It has come.',
      'Thanks!',
    ])
    expect(await steps(String(opened?.id))).toContain('mail-stranger')
    await post.send()
    expect(smtp.received).toHaveLength(1)
  })

  test('an answer can be taken back, then leaves once as a mail in its thread, and comes back if it does not arrive', async () => {
    await comes(mailText({ id: 'asked@home.example', subject: 'My order' }))
    await post.send()
    smtp.received.length = 0
    const [opened] = await cases()
    const agent = await shop.as(await shop.add('Jonas Weber', { hats: ['agent'] }))
    const verb = (name: string) =>
      town.app.registry.actions.get(`cases.${name}`) ?? expect.fail(name)
    await agent.perform(verb('answer'), {
      case: opened?.id,
      text: 'It is ready, *today*.',
      next: 'done',
    })
    const leave = async () => {
      await shop.system.perform(verb('send-answers'), {})
      await town.app.settle()
      await post.send()
    }
    await leave()
    expect(smtp.received).toHaveLength(0)
    town.clock.advance(60_000)
    await leave()
    await leave()
    expect(smtp.received).toHaveLength(1)
    const [answer] = smtp.received
    expect(answer?.from).toBe('hello@bramble.example')
    expect(answer?.header('References')).toContain('<asked@home.example>')
    expect(answer?.header('Auto-Submitted')).toBe('')
    expect(answer?.text).toContain('It is ready, today.')
    await comes(
      mailText({
        from: 'MAILER-DAEMON@mx.example',
        head: [
          'Return-Path: <>',
          'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        ],
        text: `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; maria@home.example\r\nAction: failed\r\nStatus: 5.1.1\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${answer?.header('Message-ID')}\r\n--b--`,
      }),
    )
    expect(await steps(String(opened?.id))).toContain('mail-returned')
    expect((await cases())[0]?.state).toBe('open')
  })

  test('a file given with an answer leaves with the mail, under its name and whole [R58]', async () => {
    await comes(mailText({ subject: 'What is in it?' }))
    await post.send()
    smtp.received.length = 0
    const [opened] = await cases()
    const agent = await shop.as(await shop.add('Jonas Weber', { hats: ['agent'] }))
    const verb = (name: string) =>
      town.app.registry.actions.get(`cases.${name}`) ?? expect.fail(name)
    await agent.perform(verb('answer'), {
      case: opened?.id,
      text: 'See the list.',
      next: 'done',
      files: new Upload('list.txt', 'text/plain', Buffer.from('rye, wheat, walnuts')),
    })
    town.clock.advance(60_000)
    await shop.system.perform(verb('send-answers'), {})
    await town.app.settle()
    await post.send()
    const [left] = smtp.received
    expect(left?.raw).toContain('filename=list.txt')
    expect(left?.raw).toContain(Buffer.from('rye, wheat, walnuts').toString('base64'))
  })

  test('a name anybody may know joins only with a known sender and a passed check', async () => {
    await comes(mailText({ id: 'first@home.example', head: [believed] }))
    const follow = ['References: <first@home.example>']
    await comes(mailText({ text: 'unchecked', head: follow }))
    await comes(mailText({ from: 'x@evil.example', text: 'stranger', head: [...follow, believed] }))
    const forged = 'Authentication-Results: mx.evil.example; dmarc=pass'
    await comes(mailText({ text: 'forged', head: [...follow, forged] }))
    expect(await cases()).toHaveLength(4)
    for (const { id } of (await cases()).slice(1))
      expect(await steps(id)).toContain('mail-possible')
    await comes(mailText({ text: 'It is me', head: [...follow, believed] }))
    expect(await cases()).toHaveLength(4)
    const [first] = await cases()
    expect((await said(String(first?.id))).map(({ words }) => words)).toContain('It is me')
  })

  test('a machine is never answered by a machine, and its note neither wakes nor reopens a case', async () => {
    for (const head of [
      ['Auto-Submitted: auto-replied'],
      ['Precedence: bulk'],
      ['List-Id: <news.shop.example>'],
      ['Return-Path: <>'],
      ['X-Auto-Response-Suppress: All'],
    ])
      await comes(mailText({ from: `a${head.length}${head[0]?.length}@home.example`, head }))
    await post.send()
    expect(smtp.received).toHaveLength(0)
    expect((await cases()).map(({ tags }) => tags)).toEqual(
      Array.from({ length: 5 }, () => ['automatic']),
    )
  })

  test('one automatic answer a day for each sender', async () => {
    await comes(mailText({ subject: 'One' }))
    await comes(mailText({ subject: 'Two' }))
    await post.send()
    expect(smtp.received).toHaveLength(1)
    town.clock.advance(25 * 3600_000)
    await comes(mailText({ subject: 'Three' }))
    await post.send()
    expect(smtp.received).toHaveLength(2)
    expect(await cases()).toHaveLength(3)
  })

  test('later mail of a merged case follows into the one that stays', async () => {
    await comes(mailText({ subject: 'Old', id: 'old@home.example', head: [believed] }))
    await comes(mailText({ subject: 'New' }))
    const [old, fresh] = await cases()
    await town.app.database.owner.query('update cases set merged_into = $1 where id = $2', [
      fresh?.id,
      old?.id,
    ])
    await comes(mailText({ text: 'More', head: ['In-Reply-To: <old@home.example>', believed] }))
    expect((await said(String(fresh?.id))).map(({ words }) => words)).toContain('More')
  })

  test('what a mail repeats is folded, pictures from elsewhere are not loaded, files come along', async () => {
    const html =
      '<p>Hello <b>there</b></p><script>alert(1)</script><img src="https://spy.example/p.png" width="400"><img src="cid:logo"><div class="gmail_quote"><p>On Monday you wrote:</p><blockquote>old words</blockquote></div>'
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const body = [
      '--x',
      'Content-Type: multipart/related; boundary=y',
      '',
      '--y',
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
      '--y',
      'Content-Type: image/png',
      'Content-ID: <logo>',
      'Content-Disposition: inline',
      'Content-Transfer-Encoding: base64',
      '',
      png,
      '--y--',
      '--x',
      'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
      'Content-Disposition: attachment; filename=visit.ics',
      '',
      'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR',
      '--x',
      'Content-Type: application/x-msdownload',
      'Content-Disposition: attachment; filename="setup.exe"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('MZ not really').toString('base64'),
      '--x--',
    ].join('\r\n')
    await comes(mailText({ text: body, head: ['Content-Type: multipart/mixed; boundary=x'] }))
    const [opened] = await cases()
    const [message] = await said(String(opened?.id))
    expect(message?.words).toBe('Hello there')
    expect(message?.html).not.toMatch(/script|spy\.example/)
    expect(message?.html).toMatch(/<img src="\/files\/[0-9a-f-]{36}"/)
    expect(message?.html).toMatch(
      /<details class="details"><summary><span aria-hidden="true">▸<\/span> Repeated/,
    )
    expect(message?.html).toContain('One picture from elsewhere was not loaded')
    expect(message?.html).toContain('Calendar invitation: visit.ics')
    expect(message?.html).toContain('setup.exe.bin')
    // Whoever wrote reads them on their own page by their link, and nobody else does.
    const mine = await inVerb(shop, (now) => Promise.resolve(signedLink(now, String(opened?.id))))
    const visitor = await shop.browse()
    const page = await visitor.get(`/c/${mine}`)
    const inside = [...page.html.matchAll(/(?:href|src)="(\/c\/[^"]+\/files\/[^"]+)"/g)]
    expect(inside.length).toBe(3)
    expect(page.html).not.toMatch(/(href|src)="\/files\//)
    for (const [, path] of inside) expect((await visitor.get(String(path))).status).toBe(200)
    const id = String(inside[0]?.[1]?.split('/').at(-1))
    expect((await visitor.get(`/files/${id}`)).status).toBe(404)
    await comes(mailText({ from: 'Ana <ana@else.example>', subject: 'Another' }))
    const other = (await cases()).find(({ subject }) => subject === 'Another')
    const elsewhere = await inVerb(shop, (now) =>
      Promise.resolve(signedLink(now, String(other?.id))),
    )
    expect((await visitor.get(`/c/${elsewhere}/files/${id}`)).status).toBe(404)
    const link = /href="(\/files\/[0-9a-f-]{36})"/.exec(message?.html ?? '')?.[1] ?? ''
    const agent = await shop.browse(await shop.add('Jonas Weber', { hats: ['agent'] }))
    expect((await agent.get(link)).status).toBe(200)
    expect((await (await shop.browse(await shop.add('Lea Busch'))).get(link)).status).toBe(404)
    expect((await (await shop.browse()).get(link)).status).toBe(404)
  })
})
