// Stories of those who ask and those who answer.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { askMeNot } from './ask-me-not.ts'
import { begin } from './begin.ts'
import { close } from './close.ts'
import { answer, opened, plainTerms, staffOf } from './for-tests.ts'
import { giveBack } from './give-back.ts'
import { keepQuestion } from './keep-question.ts'
import { launch } from './launch.ts'
import { raiseThresholds } from './raise-thresholds.ts'
import { seeMySurveys } from './see-my-surveys.ts'
import { seeReplies } from './see-replies.ts'
import { seeResults } from './see-results.ts'
import { seeSurvey } from './see-survey.ts'
import { setBurden } from './set-burden.ts'
import { setTerms } from './set-terms.ts'
import { shuffleBoxes } from './shuffle.ts'
import { startSurvey } from './start-survey.ts'

let town: Town
let shop: Shop
let owner: Performer
let staff: string[]
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  staff = await staffOf(shop, 14)
  await owner.perform(setBurden, { most: 24, days: 7 })
})
afterAll(() => town.close())

const worker = (n: number) => shop.as(staff[n] ?? '')
const asked = (shown: Awaited<ReturnType<typeof results>>, key: string) =>
  shown.results?.questions.find((one) => one.key === key)
const results = (survey: string, who = owner) => who.perform(seeResults, { survey })

test('[R133] twelve answer an anonymous survey, it closes, and they read what the owner reads', async () => {
  await opened(owner, 'autumn', 'enps')
  for (let n = 0; n < 12; n += 1)
    await answer(await worker(n), 'autumn', {
      'a.recommend': String(n < 8 ? 9 : 6),
      'a.valued': String(3 + (n % 3)),
      'a.voice': '4',
      'a.reason': `Reason ${n}`,
    })
  await owner.perform(close, { survey: 'autumn' })
  const shown = await results('autumn')
  const [score] = asked(shown, 'recommend')?.measured[0]?.figures ?? []
  expect(score).toMatchObject({ shown: 'exact', value: 33, people: 10 })
  expect(asked(shown, 'voice')?.measured[0]?.figures[0]).toMatchObject({ shown: 'no' })
  expect(asked(shown, 'reason')?.comments[0]?.texts).toHaveLength(12)
  await expect(results('autumn', await worker(0))).rejects.toMatchObject({ kind: 'missing' })
  await owner.perform(giveBack, {
    survey: 'autumn',
    heard: 'Most of you like to work here; a third does not.',
    doing: 'Tomasz asks in each shift what is missing, until March.',
  })
  expect((await results('autumn', await worker(0))).results).toEqual(
    (await results('autumn')).results,
  )
  expect((await (await worker(13)).perform(seeMySurveys, {})).back).toMatchObject([
    { slug: 'autumn' },
  ])
})

test('an invitation counts once, and whoever was not invited does not find the survey', async () => {
  await opened(owner, 'once', 'enps')
  await answer(await worker(1), 'once', { 'a.recommend': '7' })
  await expect((await worker(1)).perform(begin, { survey: 'once' })).rejects.toMatchObject({
    kind: 'clash',
  })
  const outside = await shop.as(await shop.add('Nobody'))
  await expect(outside.perform(begin, { survey: 'once' })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(shop.visitor.perform(begin, { survey: 'once' })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('a team too small is told before it starts, and what to do instead', async () => {
  const small = await town.found('Three friends')
  await staffOf(small, 2)
  const boss = await small.as(small.owner)
  await boss.perform(startSurvey, { slug: 'us', template: 'wellbeing' })
  const { plan } = await boss.perform(seeSurvey, { survey: 'us' })
  expect(plan?.checks).toContainEqual({
    key: 'team-too-small',
    weight: 'stop',
    values: { people: 3, scores: 5 },
  })
  await expect(boss.perform(launch, { survey: 'us' })).rejects.toMatchObject({
    kind: 'refused',
    say: { key: 'surveys.check.team-too-small' },
  })
})

test('once open, anonymous stays anonymous and thresholds only rise', async () => {
  await opened(owner, 'fixed', 'enps')
  await expect(
    owner.perform(setTerms, {
      survey: 'fixed',
      ...plainTerms,
      mode: 'confidential',
      readers: ['owner'],
    }),
  ).rejects.toMatchObject({ kind: 'refused' })
  await owner.perform(raiseThresholds, { survey: 'fixed', scores: 8, comments: 12, breakdowns: 30 })
  await expect(
    owner.perform(raiseThresholds, { survey: 'fixed', scores: 5, comments: 12, breakdowns: 30 }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('whoever wants no surveys or was asked often enough is spared, and counted as spared', async () => {
  const busy = await town.found('Busy')
  const people = await staffOf(busy, 7)
  const boss = await busy.as(busy.owner)
  await boss.perform(setBurden, { most: 1, days: 30 })
  await (await busy.as(people[0] ?? '')).perform(askMeNot, { quiet: true })
  await opened(boss, 'first', 'enps')
  const first = await boss.perform(seeSurvey, { survey: 'first' })
  expect(first.survey).toMatchObject({ invited: 7, spared: 1 })
  await boss.perform(startSurvey, { slug: 'second', template: 'enps' })
  expect((await boss.perform(seeSurvey, { survey: 'second' })).plan).toMatchObject({
    invited: 0,
    spared: 8,
  })
})

test('[R9] a question without a purpose cannot be kept', async () => {
  await owner.perform(startSurvey, { slug: 'why', template: 'blank' })
  const question = { survey: 'why', kind: 'text', text: 'How old are you?' }
  await expect(owner.perform(keepQuestion, question)).rejects.toMatchObject({ kind: 'invalid' })
  await owner.perform(keepQuestion, { ...question, purpose: 'None at all, really' })
})

test('[R82] an exit talk is confidential: the hats it names read it, the owner does not, and the look is recorded', async () => {
  const lead = await shop.add('Paula', { hats: ['people-lead'], communities: ['employees'] })
  await opened(owner, 'leaving', 'exit', { mode: 'confidential', readers: ['people-lead'] })
  await answer(await worker(3), 'leaving', {
    'a.reasons': ['o5'],
    'a.wrong': 'o2',
    'a.what': 'He shouts.',
  })
  const read = await (await shop.as(lead)).perform(seeReplies, { survey: 'leaving' })
  expect(read.replies).toMatchObject([{ name: 'Worker 3', answers: { what: 'He shouts.' } }])
  await expect(owner.perform(seeReplies, { survey: 'leaving' })).rejects.toMatchObject({
    kind: 'refused',
  })
  const { rows } = await town.app.database.owner.query(
    `select count(*)::int as n from audit where action = 'surveys.see-replies'`,
  )
  expect(rows).toEqual([{ n: 1 }])

  const copy = await shop.browse(staff[3])
  const own = await copy.get('/me/privacy/data?table=survey_replies')
  expect(own.text).toContain('or somebody’s dignity? Yes, and I said so')
  expect(own.text).toContain('without a name. He shouts.')
  expect(own.text).not.toContain('o5')
  const german = await copy.get('/me/privacy/data?table=survey_replies', {
    'accept-language': 'de',
  })
  expect(german.text).toContain('Würde eines Menschen? Ja, und ich habe es gesagt')
  expect((await copy.get('/me/privacy/data.json')).html).toContain('"said":"He shouts."')
})

test('ballots wait sealed until ten are together', async () => {
  await opened(owner, 'box', 'enps')
  const lying = async () =>
    (
      await town.app.database.owner.query(
        `select (select count(*)::int from survey_box) as box, (select count(*)::int from survey_spent where survey = (select id from surveys where slug = 'box')) as spent`,
      )
    ).rows[0] as { box: number; spent: number }
  const before = (await lying()).box
  for (let n = 0; n < 9; n += 1) await answer(await worker(n), 'box', { 'a.recommend': '8' })
  await shop.system.perform(shuffleBoxes, {})
  expect(await lying()).toEqual({ box: before + 9, spent: 0 })
  await answer(await worker(9), 'box', { 'a.recommend': '8' })
  await shop.system.perform(shuffleBoxes, {})
  expect(await lying()).toEqual({ box: before, spent: 10 })
})

test('the works council reads along: the plan before it starts, and results at the same moment as those who lead', async () => {
  const council = await shop.as(
    await shop.add('Sabine', { hats: ['committee-member'], communities: ['employees'] }),
  )
  expect((await council.perform(seeSurvey, { survey: 'why' })).survey.slug).toBe('why')
  expect((await results('autumn', council)).results).toEqual((await results('autumn')).results)
  await expect(council.perform(launch, { survey: 'why' })).rejects.toMatchObject({
    kind: 'refused',
  })
})
