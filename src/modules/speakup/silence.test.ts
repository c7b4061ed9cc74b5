// For whoever was taken out, everything is the same with and without a report; and the clocks go by the calendar.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { happen, histories, mark, type Step } from '../../testing/speakup-history.ts'
import { keepWatch } from './keep-watch.ts'
import { seeDesk } from './see-desk.ts'
import { seeReport } from './see-report.ts'
import { submit } from './submit.ts'
import { openTwins, type Twin, type Twins } from '../../testing/twins.ts'
import { askEverything } from '../../testing/ask-everything.ts'

/** `EVENHAND_SILENCE=20` lets twenty histories happen and asks for everything after each of them. */
const most = Number(process.env.EVENHAND_SILENCE ?? 0)
const runs = most || 2

let twins: Twins
beforeAll(async () => {
  twins = await openTwins()
})
afterAll(() => twins.close())

const nowhere = '00000000-0000-4000-8000-000000000000'
let walks = 0

const example: Step[] = [
  { kind: 'speak', named: true, check: true, alone: false },
  { kind: 'wait', days: 8 },
  { kind: 'worse' },
  { kind: 'write', does: 'closes-unfounded' },
  { kind: 'wait', days: 1 },
]

test(
  '[ASVS 15.3.1] [ASVS 8.3.3] [ASVS 8.2.2] [ASVS 14.2.6] [R80] after any history of reports, everything an excluded person can ask for is the same as if there were none',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.constantFrom('omar' as const, 'owner' as const),
        fc.integer({ min: 0, max: 4 }),
        async (history, who, from) => {
          // A whole walk changes rules of the business too (whom it lets sign in, say): the next one begins anew.
          if (most > 0 && walks > 0) {
            await twins.close()
            twins = await openTwins()
          }
          const reports = await happen(twins, history)
          const { person } = twins.accused[who]
          const ids = [reports.at(-1) ?? nowhere, nowhere]
          walks += 1
          const [quiet, told] = [
            await everythingOf(twins.quiet, person, ids, from),
            await everythingOf(twins.told, person, ids, from),
          ]
          for (const [asked, answered] of quiet)
            expect(`${asked} ${difference(told.get(asked) ?? '', answered)}`).toBe(`${asked} `)
          expect(
            [...quiet.values()].filter((text) => text.startsWith('200')).length,
          ).toBeGreaterThan(60)
          for (const row of ['audit', 'letters', 'notices'] as const)
            expect(await rows[row](twins.told, person), row).toEqual(
              await rows[row](twins.quiet, person),
            )
        },
      ),
      {
        numRuns: runs,
        examples: [[example, 'owner', 0]],
        seed: Number(process.env.EVENHAND_SEED ?? 20_261_128),
        endOnFailure: true,
      },
    )
    const reader = await twins.told.shop.as(twins.readers.ilse.person)
    expect((await reader.perform(seeDesk, {})).reports.length).toBeGreaterThan(0)
    expect(walks).toBe(runs)
  },
  most ? 3_600_000 : 900_000,
)

async function everythingOf(
  { town, shop, dice }: Twin,
  person: string,
  ids: readonly string[],
  from: number,
): Promise<Map<string, string>> {
  dice.seed(`walk ${walks}`)
  const browser = await shop.browse(person)
  return askEverything({
    app: town.app,
    site: town.site,
    host: String(shop.business.host),
    cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    ids,
    people: [person],
    word: mark,
    slice: most ? { of: 1, from: 0 } : { of: 5, from },
    address: `10.${walks}.${from}.1`,
  })
}

/** The place where two answers part, or nothing. */
function difference(one: string, other: string): string {
  if (one === other) return ''
  const at =
    Array.from({ length: other.length }, (_, place) => place).find(
      (place) => one[place] !== other[place],
    ) ?? other.length
  return `${one.slice(Math.max(0, at - 80), at + 80)}\n--- and ---\n${other.slice(Math.max(0, at - 80), at + 80)}`
}

/** Rows that pages of an owner count or show. */
const rows = {
  audit: ({ town }: Twin, _person: string) =>
    town.app.database.owner
      .query(`select action, actor, about_kind, detail, at from audit order by 1, 2, 3, 4::text, 5`)
      .then((found) => found.rows),
  letters: ({ town }: Twin, _person: string) =>
    town.app.database.owner
      .query(
        // The minute is drawn by lot, so only the day can be the same.
        `select to_email, kind, subject, state, made_at::date::text as day, length(sealed) from mail_letters order by 1, 2, 3, 5`,
      )
      .then((found) => found.rows),
  notices: ({ town }: Twin, person: string) =>
    town.app.database.owner
      .query(`select key, about_kind, made_at from notifications where person = $1 order by 1, 3`, [
        person,
      ])
      .then((found) => found.rows),
}

test('[R80] what nobody acknowledged in seven days is read by the second step, and by nobody who was taken out', async () => {
  const { shop, town } = twins.told
  const { ilse, outside } = twins.readers
  const before = (await (await shop.as(outside.person)).perform(seeDesk, {})).reports.length
  await shop.visitor.perform(submit, {
    exclude: [twins.accused.omar.recipient],
    what: 'Something that must be read',
    check: false,
  })
  const found = async (person: string) =>
    (await (await shop.as(person)).perform(seeDesk, {})).reports
  expect(await found(outside.person)).toHaveLength(before)
  town.clock.advance(8 * 86_400_000)
  await shop.system.perform(keepWatch, {})
  expect((await found(outside.person)).length).toBeGreaterThan(before)
  const newest = (await found(ilse.person))[0]
  const named = await shop.as(twins.accused.omar.person)
  await expect(named.perform(seeReport, { report: newest?.id })).rejects.toMatchObject({
    kind: 'missing',
  })
})
