// Two moderators work through two hundred held posts: each gets a person's decision, none is decided twice, and what was
// promised first is decided first.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide } from '#moderation'
import { claimNext } from './claim.ts'
import { jonas, lena, maria, setUp, shop, tearDown, town } from '../../testing/moderated-town.ts'
import { rows } from '../../testing/moderation-stories.ts'

beforeAll(setUp)
afterAll(tearDown)

const POSTS = 200
/** What a decision by keyboard takes: two moderators, half an hour. */
const SECONDS = 18

test('two moderators decide two hundred held posts within half an hour, in the order of severity and promise [R88]', async () => {
  const start = town.clock.now().getTime()
  const at = (minutes: number) => new Date(start + minutes * 60_000)
  await town.app.database.owner.query(
    `insert into moderation_matters (business, id, kind, about, author, title, words, locale, said_at, opened_at, promised_at, severity, held_at, held_until)
     select $1, gen_random_uuid(), 'post', gen_random_uuid(), $2, 'A held post', 'Words number ' || n, 'en', $3, $3,
       $3::timestamptz + make_interval(mins => 120 + ((n * 37) % 200)), n % 3, $3, $3::timestamptz + interval '1 day'
     from generate_series(1, $4::int) n`,
    [shop.business.id, maria, at(0), POSTS],
  )
  const desks = [await shop.as(jonas), await shop.as(lena)]
  const mine = (person: string) =>
    rows(
      `select id from moderation_matters where claimed_by = $1 and claimed_until > $2 and decided_at is null
       order by severity desc, promised_at, id`,
      [person, town.clock.now()],
    )
  let seconds = 0
  for (let round = 0; round < POSTS; round++) {
    let done = 0
    for (const [who, desk] of desks.entries()) {
      const person = who === 0 ? jonas : lena
      if ((await mine(person)).length === 0) await desk.perform(claimNext, { most: 10 })
      const [next] = await mine(person)
      if (!next) continue
      await desk.perform(decide, { matter: next['id'], content: 'keep' })
      done++
    }
    if (done === 0) break
    seconds += SECONDS
    town.clock.set(new Date(start + seconds * 1000).toISOString())
  }
  expect(seconds).toBeLessThanOrEqual(30 * 60)
  const decided = await rows(
    `select m.severity, m.promised_at, d.at, d.decided_by from moderation_matters m
     join moderation_decisions d on d.matter = m.id order by d.at, m.severity desc, m.promised_at`,
  )
  expect(decided).toHaveLength(POSTS)
  expect(new Set(decided.map((one) => one['decided_by']))).toEqual(new Set([jonas, lena]))
  expect(decided.every((one) => Number(one['at']) <= Number(one['promised_at']))).toBe(true)
  // NOTE: each takes ten at a time, so two who work side by side are apart by what they hold, never by more.
  const order = decided
    .map((one, place) => ({
      place,
      severity: Number(one['severity']),
      by: Number(one['promised_at']),
    }))
    .toSorted((a, b) => b.severity - a.severity || a.by - b.by)
  expect(Math.max(...order.map((one, rank) => Math.abs(one.place - rank)))).toBeLessThanOrEqual(20)
  expect(await rows('select 1 from moderation_matters where decided_at is null')).toEqual([])
}, 180_000)
