// Answers that leave by mail: later, once, in their thread, with their files; and what a mail brings is seen by whom it is for.
import { expect, test } from 'vitest'
import { Upload } from '#kernel/web'
import { mailText } from '../../testing/mail-post.ts'
import { cases, comes, said, steps } from '../../testing/mail-cases.ts'
import { post, shop, smtp, town, withPost } from '../../testing/post-stories.ts'
import { inVerb } from '../mailboxes/for-tests.ts'
import { signedLink } from './links.ts'

withPost(() => {
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
