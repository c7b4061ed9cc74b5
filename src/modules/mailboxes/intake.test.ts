// Mail in, from a real IMAP server: each mail once, whatever happens on the way.
import { expect, test } from 'vitest'
import { mailText } from '../../testing/mail-post.ts'
import { imap, post, shop, town, withPost } from '../../testing/post-stories.ts'

withPost(() => {
  const mails = async () =>
    (
      await town.app.database.owner.query<{
        subject: string
        words: string
        kind: string
        unreadable: boolean
      }>('select subject, words, kind, unreadable from mails where business = $1 order by id', [
        shop.business.id,
      ])
    ).rows

  test('what lies in the inbox is taken in once, in order, and nothing in the mailbox changes', async () => {
    imap.deliver(mailText({ subject: 'One', text: 'First' }))
    imap.deliver(mailText({ subject: 'Two', text: 'Second' }))
    await post.read()
    await post.read()
    imap.deliver(mailText({ subject: 'Three' }))
    await post.read()
    expect((await mails()).map(({ subject }) => subject)).toEqual(['One', 'Two', 'Three'])
    expect((await mails())[0]?.words).toBe('First')
  })

  test('the same mail delivered twice, or in a folder that was numbered anew, stays one', async () => {
    const mail = mailText({ subject: 'Once' })
    imap.deliver(mail)
    imap.deliver(mail)
    imap.deliver(`Received: from elsewhere\r\n${mail}`)
    await post.read()
    expect(await mails()).toHaveLength(1)
    await imap.renumber()
    await post.read()
    expect(await mails()).toHaveLength(1)
    imap.deliver(mailText({ subject: 'Another' }))
    await post.read()
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Once', 'Another'])
  })

  test('mails that came together are taken in together: one sender is one person, an answer finds the case of the mail before it', async () => {
    const passed = 'Authentication-Results: mx.bramble.example; dmarc=pass header.from=home.example'
    imap.deliver(mailText({ id: 'first@home.example', subject: 'Rye', head: [passed] }))
    imap.deliver(mailText({ from: 'Ana <ana@else.example>', subject: 'Opening' }))
    imap.deliver(
      mailText({ subject: 'Re: Rye', head: [passed, 'References: <first@home.example>'] }),
    )
    await post.read()
    expect(await mails()).toHaveLength(3)
    const { rows } = await town.app.database.owner.query(
      `select cases.subject, count(*)::int as said from cases join case_messages on "case" = cases.id
       where cases.business = $1 group by cases.id, cases.subject order by 1`,
      [shop.business.id],
    )
    expect(rows).toEqual([
      { subject: 'Opening', said: 1 },
      { subject: 'Rye', said: 2 },
    ])
    const people = await town.app.database.owner.query(
      `select 1 from people where business = $1 and email_key = 'maria@home.example'`,
      [shop.business.id],
    )
    expect(people.rows).toHaveLength(1)
    const taken = await town.app.database.owner.query<{ detail: { mails: string } }>(
      `select detail from audit where business = $1 and action = 'mailboxes.take-in'`,
      [shop.business.id],
    )
    expect(taken.rows.map(({ detail }) => detail.mails.split(' ').length)).toEqual([3])
  })

  test('one mail that cannot become a case holds up none beside it, and is there in the end', async () => {
    const { owner } = town.app.database
    await owner.query(`create function refuse_poison() returns trigger language plpgsql as
      $$ begin if new.subject = 'Poison' then raise 'poisoned'; end if; return new; end $$`)
    await owner.query(
      'create trigger poison before insert on cases for each row execute function refuse_poison()',
    )
    try {
      for (const subject of ['One', 'Poison', 'Two']) imap.deliver(mailText({ subject }))
      await expect(post.read()).rejects.toThrow('poisoned')
      expect((await mails()).map(({ subject }) => subject)).toEqual(['One'])
      await expect(post.read()).rejects.toThrow('poisoned')
    } finally {
      await owner.query('drop function refuse_poison cascade')
    }
    await post.read()
    expect((await mails()).map(({ subject }) => subject)).toEqual(['One', 'Poison', 'Two'])
  })
})
