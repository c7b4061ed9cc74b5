// An appeal that is right in part puts a lesser measure in place of the first: never a harsher one, and all of it at once.
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  claire,
  lena,
  maria,
  postBy,
  setUpWithoutMachines,
  shop,
  tearDown,
  town,
} from '../../testing/moderated-town.ts'
import { seeAccount } from './account-see.ts'
import { seeStatements } from './account-see-statements.ts'
import { appealOutcome, fileAppeal } from './file-appeal.ts'
import { judgeAppeal } from './judge-appeal.ts'
import { faultOfLesser, type Measure } from './lesser.ts'
import { seeLog } from './see-log.ts'
import { seeStanding } from './see-standing.ts'
import {
  appealed,
  as,
  decided,
  keyIn,
  reasons,
  rows,
  toldLast,
  words,
} from '../../testing/moderation-stories.ts'
import { takeBackDecision } from './take-back-decision.ts'

beforeAll(setUpWithoutMachines)
afterAll(tearDown)
/** Each story begins with people who may speak. */
afterEach(async () => {
  await rows(
    'update moderation_sanctions set lifted_at = now() where lifted_at is null returning id',
  )
})

const heavy = { account: 'suspend', days: 30, weight: 3, reach: 'business' }
const lighter = { content: 'keep', account: 'mute', days: 3, reach: 'space', weight: 1 }
const lessen = async (appeal: string, more: object = lighter) =>
  (await as(lena)).perform(judgeAppeal, { appeal, outcome: 'lessened', reasons, ...more })

test('[R59] an appeal that is right in part: sanction, points and visibility change together, and a new statement tells why', async () => {
  const { appeal, post, decision } = await appealed(heavy)
  await expect(postBy(maria, 'Am I suspended?')).rejects.toMatchObject({ kind: 'refused' })
  const [before] = await rows<{ expires_at: Date }>(
    'select expires_at from moderation_strikes where decision = $1',
    [decision],
  )
  await lessen(appeal)
  await town.app.settle()
  expect(await rows('select hidden_at from posts where id = $1', [post])).toEqual([
    { hidden_at: null },
  ])
  const { standing } = await (await as(maria)).perform(seeStanding, {})
  expect(standing).toMatchObject({
    points: 1,
    sanctions: [{ kind: 'mute', space: 'Bread & Cake' }],
  })
  expect(standing.clearOn).toEqual(before?.expires_at)
  const left = await rows(
    `select 1 from moderation_sanctions where decision = $1 and lifted_at is null
     union all select 1 from moderation_strikes where decision = $1 and undone_at is null`,
    [decision],
  )
  expect(left).toEqual([])
  const link = await toldLast('moderation.told-lessened')
  const letters = await rows(`select 1 from mail_letters where kind = 'moderation.statement'`)
  expect(letters).toHaveLength(2)
  await expect(
    shop.visitor.perform(fileAppeal, { statement: keyIn(link), words }),
  ).rejects.toMatchObject({ kind: 'refused' })
  const log = await shop.visitor.perform(seeLog, {})
  expect(log.rows.filter((one) => one.undone_by === 'replaced')).toHaveLength(1)
})

test('the reviewer cannot take the lesser measure back as if it had been a first decision', async () => {
  const [instead] = await rows<{ id: string }>(
    'select id from moderation_decisions where replaces is not null limit 1',
  )
  await expect(
    (await as(lena)).perform(takeBackDecision, { decision: instead?.id }),
  ).rejects.toMatchObject({ kind: 'missing' })
})

test('[R88] the account counts one decision that was lessened, and the transparency database gets both statements', async () => {
  const { figures } = await shop.visitor.perform(seeAccount, {})
  const of = (part: string, name: string) =>
    figures.find((one) => one.part === part && one.name === name)
  expect(of('decisions', 'restricted')?.value).toBe(1)
  expect(of('decisions', 'lessened')?.value).toBe(1)
  expect(of('decisions', 'undone')?.value).toBe(0)
  expect(of('appeals', 'lessened')).toMatchObject({ value: 1, of: 1 })
  const told = await (await as(lena)).perform(seeStatements, {})
  expect(told.refused).toEqual([])
  expect(told.statements).toHaveLength(2)
})

test('[R59] no answer makes anything harsher, says the same or leaves nothing; and a reporter’s appeal lessens nothing', async () => {
  const { appeal } = await appealed({ account: 'mute', days: 3, weight: 1, reach: 'space' }, lena)
  const owner = await as(shop.owner)
  const answer = { appeal, outcome: 'lessened', reasons }
  for (const harsher of [
    { account: 'suspend' },
    { account: 'ban' },
    { days: 4 },
    { reach: 'business' },
    { weight: 2 },
    { weight: 1 },
    {},
    { content: 'keep', account: 'none' },
  ])
    await expect(owner.perform(judgeAppeal, { ...answer, ...harsher })).rejects.toMatchObject({
      kind: 'invalid',
    })
  await owner.perform(judgeAppeal, { ...answer, days: 2 })
  const left = await decided({ content: 'keep', law: undefined, facts: undefined }, lena, claire)
  const asked = await shop.visitor.perform(appealOutcome, { report: left.receipt, words })
  await expect(
    owner.perform(judgeAppeal, { ...answer, appeal: asked.appeal, account: 'none' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('[R59] what is out of sight stays so where only the rest was too much', async () => {
  const { appeal, post } = await appealed({ account: 'warn', weight: 2 })
  await lessen(appeal, { account: 'none', weight: 0 })
  expect(await rows('select 1 from posts where id = $1 and hidden_at is not null', [post])).toEqual(
    [{ '?column?': 1 }],
  )
})

test('[R59] for any two measures the database refuses exactly what the rule refuses', async () => {
  const { matter, decision } = await decided({}, lena, claire)
  const day = (n: number) => new Date(Date.UTC(2030, 0, n))
  const measure: fc.Arbitrary<Measure> = fc
    .record({
      content: fc.constantFrom('keep' as const, 'hide' as const),
      account: fc.constantFrom('none', 'warn', 'mute', 'suspend', 'ban') as fc.Arbitrary<
        Measure['account']
      >,
      reach: fc.constantFrom('space' as const, 'business' as const),
      days: fc.integer({ min: 1, max: 3 }),
      weight: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ days, ...one }) => ({
      ...one,
      until: one.account === 'mute' || one.account === 'suspend' ? day(days) : null,
    }))
  const put = async (one: Measure, replaces: string | null) => {
    const [written] = await rows<{ id: string }>(
      `insert into moderation_decisions (business, id, matter, person, at, content, account, reach, until, weight, ground, law, content_at, content_locale, source, automated_detection, automated_decision, undone_at, undone_by, replaces)
       select business, gen_random_uuid(), matter, person, at, $2, $3, $4, $5, $6, case when $2 = 'keep' and $3 = 'none' then 'none' else 'illegal' end, 'Section 185', content_at, content_locale, source, automated_detection, automated_decision, now(), 'replaced', $7
       from moderation_decisions where id = $1 returning id`,
      [decision, one.content, one.account, one.reach, one.until, one.weight, replaces],
    )
    return String(written?.id)
  }
  await fc.assert(
    fc.asyncProperty(measure, measure, async (first, other) => {
      const id = await put(first, null)
      const stood = await put(other, id).then(
        () => true,
        () => false,
      )
      expect(stood).toBe(faultOfLesser(other, first) === undefined)
    }),
    { numRuns: 40 },
  )
  expect(matter).not.toBe('')
})

test.each([
  {
    locale: 'en',
    part: 'The appeal is right in part',
    won: 'You were right in part',
    instead: 'This takes the place of an earlier, harsher decision',
  },
  {
    locale: 'de',
    part: 'Der Widerspruch ist zum Teil berechtigt',
    won: 'Sie hatten zum Teil recht',
    instead: 'Das tritt an die Stelle einer früheren, strengeren Entscheidung',
  },
])(
  '[R59] without a script ($locale): answered with a lesser measure, read where the first stood and on its own',
  async (say) => {
    await rows('update people set locale = $1 where id = any($2) returning id', [
      say.locale,
      [lena, claire],
    ])
    const first = await decided(heavy, shop.owner, claire)
    const { appeal } = await shop.visitor.perform(fileAppeal, { statement: first.statement, words })
    const browser = await shop.browse(lena)
    const page = await browser.get(`/desk/appeals/${appeal}`)
    expect(page.text).toContain(say.part)
    const wrong = await browser.send(page, `/desk/appeals/${appeal}`, {
      outcome: 'lessened',
      reasons,
    })
    expect(wrong.status).toBe(422)
    const done = await browser.send(page, `/desk/appeals/${appeal}`, {
      outcome: 'lessened',
      reasons,
      ...lighter,
      days: '3',
      weight: '1',
    })
    expect(done.status).toBe(200)
    await town.app.settle()
    const header = { 'accept-language': say.locale }
    const old = await (await shop.browse()).get(`/statements/${first.statement}`, header)
    expect(old.text).toContain(say.won)
    const link = old.links.find(({ href }) => href.startsWith('/statements/'))?.href ?? ''
    const now = await (await shop.browse()).get(link, header)
    expect(now.text).toContain(say.instead)
    expect(now.forms.some((form) => form.action.endsWith('/appeal'))).toBe(false)
  },
)
