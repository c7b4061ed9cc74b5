// Mailboxes that are opened by tokens, at a real IMAP server that asks a provider whose token it was given.
import { createServer, type Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dovecotTakesTokens, startDovecot, type Dovecot } from '../../testing/dovecot.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { connect, mailText } from '../../testing/mail-post.ts'
import { putGrant } from './keep-grant.ts'
import { openSecrets } from './secrets.ts'
import { inVerb } from './for-tests.ts'
import { forgetToken } from './tokens.ts'
import { tryMailbox } from './try-mailbox.ts'

/** Gives tokens for grants and takes each grant back with the token it gives, as strict providers do. */
async function startProvider() {
  const self = {
    url: '',
    seconds: 3600,
    refuses: false,
    asked: 0,
    grant: 'grant-0',
    good: new Map<string, string>(),
    user: '',
    server: undefined as unknown as Server,
  }
  self.server = createServer((request, response) => {
    let body = ''
    request.on('data', (bytes: Buffer) => (body += bytes.toString()))
    request.on('end', () => {
      const fields = new URLSearchParams(body)
      const answer = (status: number, value: object) =>
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(JSON.stringify(value))
      if (request.url?.startsWith('/introspect')) {
        const username = self.good.get(fields.get('token') ?? '')
        return answer(200, username ? { active: true, username } : { active: false })
      }
      if (self.refuses || fields.get('refresh_token') !== self.grant)
        return answer(400, { error: 'invalid_grant' })
      self.asked += 1
      self.grant = `grant-${self.asked}`
      self.good.set(`token-${self.asked}`, self.user)
      answer(200, {
        access_token: `token-${self.asked}`,
        expires_in: self.seconds,
        refresh_token: self.grant,
      })
    })
  })
  await new Promise<void>((ready) => self.server.listen(0, '127.0.0.1', ready))
  const address = self.server.address()
  self.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return self
}

describe.skipIf(!dovecotTakesTokens)('with Dovecot 2.3 (skipped where it is another)', () => {
  let town: Town
  let shop: Shop
  let imap: Dovecot
  let provider: Awaited<ReturnType<typeof startProvider>>
  beforeAll(async () => {
    town = await openTown()
    provider = await startProvider()
    imap = await startDovecot(undefined, `${provider.url}/introspect`)
  }, 60_000)
  afterAll(async () => {
    await town.close()
    await imap.stop()
    provider.server.close()
  })
  beforeEach(async () => {
    imap.fresh()
    shop = await town.found()
    Object.assign(provider, { grant: 'grant-0', asked: 0, seconds: 3600, refuses: false })
    provider.good.clear()
    provider.user = imap.user
  })

  const opened = () =>
    connect(town, shop, {
      imap,
      smtp: 1,
      how: 'token',
      password: undefined,
      token_url: `${provider.url}/token`,
      client_id: 'shop',
      refresh_token: 'grant-0',
    })
  const mails = async () =>
    (
      await town.app.database.owner.query<{ subject: string }>(
        'select subject from mails where business = $1 order by id',
        [shop.business.id],
      )
    ).rows.map(({ subject }) => subject)
  const sealed = async () => {
    const { rows } = await town.app.database.owner.query<{ sealed: string }>(
      'select sealed from mailboxes where business = $1',
      [shop.business.id],
    )
    const secrets = await inVerb(shop, (now) =>
      Promise.resolve(openSecrets(now, rows[0]?.sealed ?? '')),
    )
    return secrets?.how === 'token' ? secrets.grant.refreshToken : undefined
  }

  test('mail is read with a token that is kept while it lasts, and the new grant takes the place of the old one', async () => {
    const post = await opened()
    imap.deliver(mailText({ subject: 'One' }))
    await post.read()
    imap.deliver(mailText({ subject: 'Two' }))
    await post.read()
    expect(await mails()).toEqual(['One', 'Two'])
    expect(provider.asked).toBe(1)
    expect(await sealed()).toBe('grant-1')
  })

  test('a token is changed before it ends, and one that the server no longer takes is not tried again', async () => {
    const post = await opened()
    provider.seconds = 1
    imap.deliver(mailText({ subject: 'One' }))
    await post.read()
    await wait(600)
    provider.seconds = 3600
    await post.read()
    expect(provider.asked).toBe(2)
    provider.good.clear()
    await expect(post.read()).rejects.toMatchObject({ authenticationFailed: true })
    forgetToken(post.mailbox)
    imap.deliver(mailText({ subject: 'Two' }))
    await post.read()
    expect(await mails()).toEqual(['One', 'Two'])
    expect(provider.asked).toBe(3)
  })

  test('a refusal of the provider is told to whoever connects the mailbox, and trying again after a mend works', async () => {
    const post = await opened()
    provider.refuses = true
    const owner = await shop.as(shop.owner)
    expect(await owner.perform(tryMailbox, { mailbox: post.mailbox })).toMatchObject({
      reading: 'token',
      sending: 'token',
    })
    await expect(post.read()).rejects.toThrow('invalid_grant')
    provider.refuses = false
    expect(await owner.perform(tryMailbox, { mailbox: post.mailbox })).toMatchObject({
      reading: null,
    })
    expect(await sealed()).toBe('grant-1')
  })

  test('a grant that a person typed meanwhile is not written over by one that came from the provider', async () => {
    const { mailbox } = await opened()
    const { rows } = await town.app.database.owner.query<{ id: string; sealed: string }>(
      'select id, sealed from mailboxes where id = $1',
      [mailbox],
    )
    const before = rows[0] ?? expect.unreachable('it is there')
    const put = (refreshToken: string) =>
      inVerb(shop, (now) => putGrant(now, before, 'grant-0', refreshToken))
    expect(await put('typed')).toBe(true)
    expect(await put('late')).toBe(false)
    expect(await sealed()).toBe('typed')
  })
})
