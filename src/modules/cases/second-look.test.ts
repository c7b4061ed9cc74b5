// Whoever doubts a decision gets a second look by somebody who took no part.
import { expect, test } from 'vitest'
import { ready, upheld } from '../../testing/complaint-stories.ts'
import { jonas, lena, nadia, owner, shop, town } from '../../testing/desk-stories.ts'
import { askReview } from './ask-review.ts'
import { decide } from './decide.ts'
import { giveReview, inviteOutside } from './give-review.ts'
import { reviewOutside } from './review-outside.ts'
import { review } from './review.ts'
import { seeStatus } from './see-status.ts'

async function decidedAndDoubted() {
  const sent = await ready()
  await lena.perform(decide, {
    case: sent.case,
    outcome: 'not-upheld',
    reasons: 'The cake was whole when it left the shop, as the picture shows.',
    remedy: 'none',
    differs: 'This one was photographed when it was handed over.',
  })
  await shop.visitor.perform(askReview, { link: sent.link, why: 'The picture shows another cake.' })
  return sent
}

test('[R59] whoever took part is refused as reviewer: by the list, by the guard, and by the database itself', async () => {
  const sent = await decidedAndDoubted()
  const lenaId = String(lena.actor.person)
  await expect(
    owner.perform(giveReview, { case: sent.case, reviewer: lenaId }),
  ).rejects.toMatchObject({ fields: { reviewer: [{ key: 'cases.reviewer-involved' }] } })
  await town.app.database.owner.query(`update case_reviews set reviewer = $1 where "case" = $2`, [
    lenaId,
    sent.case,
  ])
  await expect(lena.perform(review, upheld(sent.case))).rejects.toMatchObject({
    say: { key: 'conflicts.no.own' },
  })
  await expect(
    town.app.database.owner.query(
      `insert into case_decisions (business, "case", round, outcome, reasons, remedy, by, at)
       values ($1, $2, 2, 'upheld', 'As I said before, and still say.', 'none', $3, now())`,
      [shop.business.id, sent.case, lenaId],
    ),
  ).rejects.toThrow('took part')
})

test('[R59] somebody who took no part decides again, and both decisions stand side by side', async () => {
  const sent = await decidedAndDoubted()
  await owner.perform(giveReview, { case: sent.case, reviewer: nadia.actor.person })
  await expect(jonas.perform(review, upheld(sent.case))).rejects.toMatchObject({
    say: { key: 'cases.no.not-reviewer' },
  })
  await nadia.perform(review, upheld(sent.case))
  const { decisions, review: asked } = await shop.visitor.perform(seeStatus, { link: sent.link })
  expect(decisions.map(({ outcome }) => outcome)).toEqual(['not-upheld', 'upheld'])
  expect(asked?.decided_at).not.toBeNull()
  await expect(
    shop.visitor.perform(askReview, { link: sent.link, why: 'Once more.' }),
  ).rejects.toMatchObject({ kind: 'clash' })
})

test('two second reviews at once are one', async () => {
  const sent = await decidedAndDoubted()
  await owner.perform(giveReview, { case: sent.case, reviewer: nadia.actor.person })
  const both = await Promise.allSettled([1, 2].map(() => nadia.perform(review, upheld(sent.case))))
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('[R59] where nobody is left inside, somebody outside reviews by a link that ends', async () => {
  const sent = await decidedAndDoubted()
  await owner.perform(inviteOutside, {
    case: sent.case,
    name: 'Chamber of Crafts',
    email: 'review@chamber.example',
  })
  const { rows } = await town.app.database.owner.query<{ sealed: string }>(
    `select sealed from mail_letters where to_email = 'review@chamber.example'`,
  )
  expect(rows).toHaveLength(1)
  await expect(
    shop.visitor.perform(reviewOutside, { token: 'x'.repeat(43), ...upheld(sent.case) }),
  ).rejects.toMatchObject({ kind: 'missing' })
})
