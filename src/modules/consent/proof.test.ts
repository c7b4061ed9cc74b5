// What proves a consent, when the proof goes, and what stays when everything is stopped.
import { expect, test } from 'vitest'
import { mayReach } from './may-reach.ts'
import { seePreferences } from './see-preferences.ts'
import { seeReceipt } from './see-receipt.ts'
import { subscribe } from './subscribe.ts'
import { sweep } from './sweep.ts'
import { withdrawAll } from './withdraw-all.ts'
import { town, shop, maria, inside, reach, agree } from '../../testing/consent-stories.ts'

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
