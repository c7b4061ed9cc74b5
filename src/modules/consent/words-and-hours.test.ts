// The words people agreed to, and how often and when they are written to.
import { expect, test } from 'vitest'
import { grant } from './grant.ts'
import { quietUntil } from './quiet.ts'
import { retirePurpose } from './retire-purpose.ts'
import { setPreferences } from './set-preferences.ts'
import { writePurpose } from './write-purpose.ts'
import {
  town,
  shop,
  smtp,
  maria,
  reach,
  reached,
  agree,
  post,
} from '../../testing/consent-stories.ts'

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

test('a retired purpose reaches nobody', async () => {
  await agree(maria)
  await (await shop.as(shop.owner)).perform(retirePurpose, { purpose: 'newsletter' })
  expect(await reach({ person: maria })).toMatchObject({ why: 'no-purpose' })
  expect(await reached()).toEqual([])
})
