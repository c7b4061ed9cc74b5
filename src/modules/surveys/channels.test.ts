// An anonymous survey: everything that every role can fetch of it, put beside each other and searched for what must not be there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recovered, type Seen, type Target } from '#methods/disclosure/attack'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { everythingOf, hatsAt, steady } from '../../testing/survey-roles.ts'
import { changeWords } from './change-words.ts'
import { close } from './close.ts'
import { keepQuestion } from './keep-question.ts'
import { answer, fromCsv, fromJson, groups, nearNames, plainTerms, type Read } from './for-tests.ts'
import { launch } from './launch.ts'
import { setTerms } from './set-terms.ts'
import { shuffleBoxes } from './shuffle.ts'
import { startSurvey } from './start-survey.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { seeResults } from './see-results.ts'

type Given = { team: string; mood: number; words: string }

let town: Town
let shop: Shop
let owner: Performer
let surveyed = ''
const roles = new Map<string, string | undefined>()
const given: Given[] = []
const texts: string[] = []
/** What each channel said of the question by group, moment by moment. */
const heard: Array<Read & { moment: number; channel: string }> = []
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  const survey = 'mood'
  await owner.perform(startSurvey, { slug: survey, template: 'blank', title: 'Mood' })
  await owner.perform(keepQuestion, {
    survey,
    kind: 'single',
    text: 'Where do you work?',
    purpose: 'to compare',
    options: 'Shop\nBakehouse\nOffice | 2',
  })
  await owner.perform(keepQuestion, {
    survey,
    kind: 'scale',
    text: 'How is the mood?',
    purpose: 'to notice',
    byGroup: true,
  })
  await owner.perform(keepQuestion, { survey, kind: 'text', text: 'Why?', purpose: 'to know' })
  await owner.perform(setTerms, {
    survey,
    ...plainTerms,
    audience: 'everyone',
    ways: ['link'],
    unit: 'q1',
  })
  await owner.perform(changeWords, { survey, title: 'Mood', why: 'To know how you are.' })
  await owner.perform(launch, { survey })
  surveyed = (await owner.perform(seeResults, { survey })).survey.id
  roles.set('visitor', undefined)
  roles.set('customer', await shop.add('Who buys', { communities: ['customers'] }))
  roles.set('employee', await shop.add('Who bakes', { communities: ['employees'] }))
  for (const [role, person] of await hatsAt(shop)) roles.set(role, person)
}, 60_000)
afterAll(() => town.close())

const teams = ['o1', 'o2', 'o3']
async function more(many: number) {
  for (let n = 0; n < many; n += 1) {
    const at = given.length
    const one = {
      team: teams[at % 16 === 15 ? 2 : at % 2] ?? 'o1',
      mood: 1 + ((at * 7) % 5),
      words: at % 8 === 0 ? `words-of-${at}` : '',
    }
    given.push(one)
    await answer(shop.visitor, 'mood', {
      'a.q1': one.team,
      'a.q2': String(one.mood),
      ...(one.words ? { 'a.q3': one.words } : {}),
    })
  }
  await shop.system.perform(shuffleBoxes, {})
}

let moment = 0
/** The roles that found results at all. */
const readers = new Set<string>()
function hear(channel: string, parts: Read[]): void {
  heard.push(...parts.map((one) => ({ moment, channel, ...one })))
}

/** Every page, table, file and answer to a program, and what is said when something is refused, role by role. */
async function everythingSeen(): Promise<Map<string, string>> {
  const all = new Map<string, string>()
  for (const [role, person] of roles) {
    const nobodys = { id: surveyed, survey: surveyed }
    const seen = await everythingOf(shop, person, 'mood', nobodys)
    const again = await (await shop.browse(person)).post('/desk/surveys/mood/snapshot', {})
    seen.set('POST snapshot', again.html)
    for (const [path, html] of seen) all.set(`${role} at ${path}`, html)
    const at = (path: string) => seen.get(path) ?? ''
    const program = at('/api/v1/surveys/see-results?survey=mood')
    hear('page', nearNames(at('/surveys/mood/results')))
    hear(
      'desk',
      nearNames(`${at('/desk/surveys/mood')}${at('/desk/surveys')}${at('/surveys/mood')}`),
    )
    if (at('/surveys/mood/results.json').includes('"results"')) {
      readers.add(role)
      hear('table', fromCsv(at('/surveys/mood/results.csv')))
      hear('file', fromJson(at('/surveys/mood/results.json')))
      hear('programs', fromJson(program))
    } else expect(program, role).not.toContain('"results"')
  }
  const post = await town.app.database.owner.query<{ words: string }>(
    `select subject as words from mail_letters union all select "values"::text from notifications`,
  )
  for (const { words } of post.rows) {
    for (const name of groups.keys()) expect(words).not.toContain(name)
    all.set(`letter ${words}`, words)
  }
  moment += 1
  return all
}

const byTeam = (answers: readonly Given[], team: string | null) =>
  answers.flatMap(({ team: mine, mood }, n) =>
    team === null || mine === team ? [{ n, mood }] : [],
  )

test('[R133] two snapshots, one answer more: no role sees it come, and through every channel no hidden group and no answer is recovered', async () => {
  await more(40)
  await owner.perform(takeSnapshot, { survey: 'mood' })
  texts.push(...(await everythingSeen()).values())
  town.clock.advance(86_400_000)
  await more(10)
  await owner.perform(takeSnapshot, { survey: 'mood' })
  const before = await everythingSeen()
  texts.push(...before.values())
  await more(1)
  moment -= 1
  for (const [where, html] of await everythingSeen())
    // NOTE: the page of signing in carries a fresh word for passkeys, and nothing of any survey.
    if (!html.includes('<title>Sign in'))
      expect(steady(html), where).toBe(steady(before.get(where) ?? ''))
  town.clock.advance(86_400_000)
  await owner.perform(close, { survey: 'mood' })
  texts.push(...(await everythingSeen()).values())
  expect([...readers].toSorted()).toEqual([
    'administrator',
    'committee-member',
    'ethics-contact',
    'who leads the survey',
  ])

  const { releases } = await owner.perform(seeResults, { survey: 'mood' })
  const waves = [given.slice(0, 40), given.slice(0, 50), given]
  const seen: Seen[] = []
  const targets: Target[] = given.map(({ mood }, n) => ({
    name: `answer ${n}`,
    records: [`${n}=${mood}`],
  }))
  for (const { place } of releases) {
    const { results } = await owner.perform(seeResults, { survey: 'mood', release: place })
    const figures = results?.questions.find(({ key }) => key === 'q2')?.measured[0]?.figures ?? []
    const answers = waves[place - 1] ?? []
    for (const figure of figures) {
      const members = byTeam(answers, figure.unit)
      const records = members.map(({ n, mood }) => `${n}=${mood}`)
      if (figure.shown === 'exact' && figure.asOf === results?.frozenOn)
        seen.push({ records, sum: members.reduce((sum, { mood }) => sum + mood, 0) })
      else if (records.length > 0 && records.length < 5)
        targets.push({ name: `group ${figure.unit} of release ${place}`, records })
    }
  }
  expect(seen.length).toBeGreaterThan(0)
  expect(targets.length).toBeGreaterThan(given.length)
  expect(recovered(seen, targets, { min: 1, max: 5 })).toEqual([])
}, 120_000)

test('[R133] what is parsed out of every channel, put together, gives the attacker no small group and no answer', () => {
  const waves = [given.slice(0, 40), given.slice(0, 50), given]
  const channels = new Set(heard.map(({ channel }) => channel))
  expect([...channels].toSorted()).toEqual(
    expect.arrayContaining(['file', 'page', 'programs', 'table']),
  )
  expect(heard.filter(({ channel }) => channel === 'desk')).toEqual([])
  const number = /^-?\d+([.,]\d+)?$/
  // NOTE: a channel that says no day is taken to speak of the answers of that moment: the worst case.
  const days = [
    ...new Set(heard.flatMap(({ asOf }) => (asOf === undefined || asOf === '' ? [] : [asOf]))),
  ].toSorted()
  const said = new Set(
    heard
      .filter(({ channel, value }) => channel === 'file' && number.test(value))
      .map((one) => `${one.moment} ${one.group} ${Number(one.value)}`),
  )
  const seen: Seen[] = []
  for (const { moment: when, group, value, asOf, channel } of heard) {
    if (!number.test(value)) continue
    expect(said, `${channel} says more than the file`).toContain(
      `${when} ${group} ${Number(value.replace(',', '.'))}`,
    )
    if (asOf === undefined || asOf === '') continue
    const answers = waves[days.indexOf(asOf)] ?? []
    const members = byTeam(answers, group)
    seen.push({
      records: members.map(({ n, mood }) => `${n}=${mood}`),
      sum: members.reduce((sum, { mood }) => sum + mood, 0),
    })
  }
  expect(seen.length).toBeGreaterThan(3)
  const targets: Target[] = [
    ...given.map(({ mood }, n) => ({ name: `answer ${n}`, records: [`${n}=${mood}`] })),
    ...waves.flatMap((answers, wave) =>
      [...groups.values()]
        .map((team) => byTeam(answers, team))
        .filter((members) => members.length > 0 && members.length < 5)
        .map((members) => ({
          name: `small group of release ${wave}`,
          records: members.map(({ n, mood }) => `${n}=${mood}`),
        })),
    ),
  ]
  expect(targets.length).toBeGreaterThan(given.length)
  expect(recovered(seen, targets, { min: 1, max: 5 })).toEqual([])
})

test('no channel carries a comment of which there are too few, an exact count, or a figure that another one does not', () => {
  for (const text of texts) {
    expect(text).not.toContain('words-of-')
    expect(text).not.toMatch(/\b(51|41) (answers|people)\b/)
  }
})

test('page, table, file and programs show the same release', async () => {
  const browser = await shop.browse(shop.owner)
  const file = JSON.parse((await browser.get('/surveys/mood/results.json')).html) as {
    results: unknown
  }
  const asked = await owner.perform(seeResults, { survey: 'mood' })
  expect(file.results).toEqual(JSON.parse(JSON.stringify(asked.results)))
  const table = (await browser.get('/surveys/mood/results.csv')).html
  for (const figure of asked.results?.questions.find(({ key }) => key === 'q2')?.measured[0]
    ?.figures ?? [])
    expect(table).toContain(
      figure.shown === 'exact'
        ? `,${figure.value},${figure.low},${figure.high},`
        : figure.shown === 'no'
          ? 'not-shown'
          : 'range',
    )
})
