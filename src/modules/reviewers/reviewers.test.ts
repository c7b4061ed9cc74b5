import { afterAll, beforeAll, expect, test } from 'vitest'
import { action, everyone, nothing, running, z, type Acting } from '#kernel'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { inviteReviewer } from './invite-reviewer.ts'
import { endReview, reviewerBy } from './reviewer-by.ts'
import { seeReviewers } from './see-reviewers.ts'
import { withdrawReviewer } from './withdraw-reviewer.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
})
afterAll(() => town.close())

const doing = <A>(run: (now: Acting) => Promise<A>, open = false) =>
  action({
    name: 'reviewers.doing-for-tests',
    input: z.object({}),
    subject: nothing,
    may: open ? everyone('a test') : running,
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    inside: true,
    run: (now) => run(now),
  })

/** Invites somebody, and returns the token of the link they got. */
async function invited(id: string, days = 7) {
  let token = ''
  const owner = await shop.as(shop.owner)
  const { reviewer } = await owner.perform(
    doing((now) =>
      inviteReviewer(now, {
        about: { kind: 'appeal', id },
        name: 'Ines Outside',
        email: 'ines@elsewhere.example',
        locale: 'de',
        until: new Date(now.at.getTime() + days * 86_400_000),
        link: (given) => `/review/${(token = given)}`,
      }),
    ),
    {},
  )
  return { token, reviewer }
}
const holder = (token: string, kind = 'appeal') =>
  shop.visitor.perform(
    doing((now) => reviewerBy(now, token, kind), true),
    {},
  )

test('[R122] a link opens the one thing it was given for, for its kind only', async () => {
  const about = crypto.randomUUID()
  const { token } = await invited(about)
  expect(await holder(token)).toMatchObject({ about: { kind: 'appeal', id: about }, locale: 'de' })
  expect(await holder(token, 'case')).toBeUndefined()
  expect(await holder(`${token}x`)).toBeUndefined()
})

test('the database keeps no word of the link, and the letter is in the reviewer’s language', async () => {
  const { token } = await invited(crypto.randomUUID())
  const { rows } = await town.app.database.owner.query<Record<string, unknown>>(
    'select r.*, l.subject from outside_reviewers r join mail_letters l on l.to_email = r.email',
  )
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(rows[0]?.['subject']).toBe('Bramble & Rye bittet um Ihr Urteil')
})

test('a link ends on its day, when it is called back, when the judgement is given, and when another takes its place', async () => {
  const about = crypto.randomUUID()
  const first = await invited(about)
  const second = await invited(about)
  expect(await holder(first.token)).toBeUndefined()
  const owner = await shop.as(shop.owner)
  await owner.perform(withdrawReviewer, { reviewer: second.reviewer })
  expect(await holder(second.token)).toBeUndefined()
  const third = await invited(about)
  await shop.system.perform(
    doing((now) => endReview(now, third.reviewer)),
    {},
  )
  expect(await holder(third.token)).toBeUndefined()
  const fourth = await invited(about, 1)
  town.clock.advance(86_400_000)
  expect(await holder(fourth.token)).toBeUndefined()
  const { reviewers } = await owner.perform(seeReviewers, {})
  expect(new Set(reviewers.map((one) => one.state))).toEqual(
    new Set(['withdrawn', 'done', 'over', 'open']),
  )
  const browser = await shop.browse(shop.owner)
  expect((await browser.get('/desk/reviewers')).text).toContain('Ines Outside')
})
