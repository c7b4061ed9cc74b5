// What a machine said is kept with its reasons, judged by people, watched for drift, and goes when its time is over.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personRows, erasePersonRows } from '../../kernel/person-data/index.ts'
import {
  inside,
  maria,
  moderator,
  output,
  owner,
  setUp,
  shop,
  tearDown,
  town,
} from '../../testing/registered-machines.ts'
import { figuresSince } from './figures.ts'
import { keepFigures } from './keep-figures.ts'
import { noteOutputs } from './note-output.ts'
import { noteVerdict } from './note-verdict.ts'
import { noteVersion } from './note-version.ts'
import { recordCheck } from './record-check.ts'
import { scoreDrift } from './score-drift.ts'
import { seeAutomation } from './see-automation.ts'
import { seeMyOutputs } from './see-my-outputs.ts'

beforeAll(setUp)
afterAll(tearDown)

const day = (days: number) => new Date(town.clock.now().getTime() + days * 86_400_000).toISOString()

test('what it said is kept with version, inputs and reasons, shown to the person it is about, and judged [R92] [R95]', async () => {
  const [one = '', two = ''] = await inside((now) => noteOutputs(now, [output(), output()]))
  await inside(async (now) => {
    await noteVerdict(now, one, { verdict: 'overruled', by: moderator.actor.person, blind: false })
    await noteVerdict(now, one, { verdict: 'agreed', by: moderator.actor.person, blind: false })
    await noteVerdict(now, two, { verdict: 'agreed', by: moderator.actor.person, blind: true })
    expect(await noteVerdict(now, shop.owner, { verdict: 'agreed', by: null, blind: true })).toBe(
      false,
    )
  })
  const seen = await shop.visitor.perform(seeAutomation, { automation: 'test.sorter' })
  expect(seen.figures).toMatchObject({
    outputs: 2,
    held: 2,
    overruled: 1,
    agreed: 0,
    blindAgreed: 1,
  })
  const mine = await maria.perform(seeMyOutputs, {})
  expect(mine.outputs).toHaveLength(2)
  expect((await moderator.perform(seeMyOutputs, {})).outputs).toHaveLength(0)
  const page = await (await shop.browse(maria.actor.person ?? '')).get('/me/machines')
  expect(page.text).toContain('nobody has judged it yet')
})

test('outputs are deleted when their time is over; their counts and verdicts stay [R94]', async () => {
  town.clock.set(day(31))
  await shop.system.perform(keepFigures, {})
  const again = await shop.system.perform(keepFigures, {})
  expect(again.deleted).toBe(0)
  expect((await maria.perform(seeMyOutputs, {})).outputs).toHaveLength(0)
  const figures = await inside((now) => figuresSince(now, new Date(0)))
  expect(figures.get('test.sorter')).toMatchObject({ outputs: 2, held: 2, overruled: 1 })
})

test('scores that lie differently than in the months before are told [R93]', async () => {
  const spoken = (score: number) => output({ score, did: 'let-through' })
  await inside((now) =>
    noteOutputs(
      now,
      Array.from({ length: 200 }, (_, at) => spoken((at % 10) / 10)),
    ),
  )
  town.clock.set(day(60))
  await inside((now) =>
    noteOutputs(
      now,
      Array.from({ length: 200 }, (_, at) => spoken((at % 3) / 10)),
    ),
  )
  town.clock.set(day(1))
  await shop.system.perform(keepFigures, {})
  expect(await inside((now) => scoreDrift(now, 'test.sorter'))).toMatchObject({
    verdict: 'much-change',
  })
})

test('a check and a version a person accepted stand on the page [R93]', async () => {
  await inside((now) =>
    noteVersion(now, { automation: 'test.sorter', version: '2-own', changed: 'Learnt.', by: null }),
  )
  await owner.perform(recordCheck, {
    automation: 'test.sorter',
    passed: 'no',
    outside: 'Fair Machines e. V.',
    found: 'Posts in Turkish were held twice as often.',
    remedy: 'The word list was changed.',
  })
  const page = await (await shop.browse()).get('/automations/test.sorter')
  for (const words of ['2-own', 'Fair Machines', 'held twice as often', 'an unfair difference'])
    expect(page.text).toContain(words)
  const german = await (await shop.browse()).get('/-/language/de?to=/automations/test.sorter')
  expect(german.status).toBeLessThan(400)
})

test('somebody who is erased leaves no word in what machines said', async () => {
  await inside((now) => noteOutputs(now, [output()]))
  const { person } = maria.actor
  if (person === null) throw new Error('Maria is a person')
  const held = await inside((now) => personRows(now, person))
  expect(JSON.stringify(held)).toContain('automation_outputs')
  await inside((now) => erasePersonRows(now, person))
  expect(JSON.stringify(await inside((now) => personRows(now, person)))).not.toContain(
    'automation_outputs',
  )
})
