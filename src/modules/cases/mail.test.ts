// Mail and cases together, with a real IMAP server and a real SMTP server.
import { expect, test } from 'vitest'
import { believed, mailText } from '../../testing/mail-post.ts'
import { cases, comes, said, steps } from '../../testing/mail-cases.ts'
import { post, smtp, town, withPost } from '../../testing/post-stories.ts'

withPost(() => {
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
})
