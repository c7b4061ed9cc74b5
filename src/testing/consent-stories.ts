// What stories about consent share: a town, a reader, and the post that must not leave. NOTE: importing it opens them.
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { action, nothing, onlySystem, z, type Asking } from '#kernel'
import { openPost } from '#kernel/mail'
import { postLetter } from '#notifications'
import { shop, town } from './fresh-shop.ts'
import { inside as insideOf } from './inside.ts'
import { startSmtp } from './smtp.ts'
import { agreedBy } from '../modules/consent/agreed-by.ts'
import { grant } from '../modules/consent/grant.ts'
import { mayReach, reachable, type Reach } from '../modules/consent/may-reach.ts'
import { purposesOf } from '../modules/consent/purposes.ts'
import { seePreferences } from '../modules/consent/see-preferences.ts'

export { shop, town }
export let smtp: Awaited<ReturnType<typeof startSmtp>>
export let maria: string
beforeAll(async () => {
  smtp = await startSmtp()
})
afterAll(() => smtp.stop())
beforeEach(async () => {
  openPost({ smtp: smtp.url, mailFrom: 'Bramble & Rye <post@bramble.example>' })
  smtp.received.length = 0
  maria = await shop.add('Maria Rossi', { email: 'maria@example.org' })
})

/** Letters wait, so that a story can open them. */
export const keepLetters = () => openPost({ smtp: undefined, mailFrom: undefined })
export const inside = <T>(run: (now: Asking) => Promise<T>) => insideOf(shop, run)

export const reach = (
  whom: { person: string } | { email: string },
  purpose = 'newsletter',
): Promise<Reach> =>
  inside(async (now) => {
    const found = await mayReach(now, whom, purpose, 'email')
    // NOTE: what a colleague reads beside a case is asked at once for all purposes, and must say the same.
    if ('person' in whom) {
      const { title } = (await purposesOf(now)).find(({ key }) => key === purpose) ?? { title: '' }
      const { agreed } = await agreedBy(now, whom.person, 50)
      const passing = !found.may && ['too-often', 'quiet-hours'].includes(found.why)
      const said = agreed.find((one) => one.title === title)?.yes ?? false
      expect(said).toBe(found.may || passing)
    }
    return found
  })
export const reached = (purpose = 'newsletter') =>
  inside((now) => reachable(now, purpose, 'email').execute())

export const agree = async (person: string, purpose = 'newsletter') => {
  const who = await shop.as(person)
  const { lines } = await who.perform(seePreferences, {})
  const line = lines.find((one) => one.key === purpose) ?? expect.unreachable()
  await who.perform(grant, { purpose, channel: line.channels[0], hash: line.hash })
}

export const post = (
  kind = 'newsletter',
  person: string | null = maria,
  email = 'maria@example.org',
) =>
  shop.system.perform(
    action({
      name: 'consent.post-for-test',
      input: z.object({}),
      subject: nothing,
      may: onlySystem('a test'),
      data: { noPersonalData: 'a test' },
      machine: 'none',
      audit: { unaudited: 'a test' },
      async run(now) {
        await postLetter(now, {
          kind,
          person,
          to: { name: 'Maria Rossi', email },
          locale: 'en',
          subject: 'New bread',
          lines: ['Rye, from Friday.'],
        })
        return {}
      },
    }),
    {},
  )
