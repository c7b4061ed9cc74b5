// A confidential survey, looked at by every role in every way there is, refusals included: who answered and what is told to nobody but the hats it named.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recovered, type Seen, type Target } from '#methods/disclosure/attack'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { everythingOf, hatsAt, steady } from '../../testing/survey-roles.ts'
import { changeWords } from './change-words.ts'
import { close } from './close.ts'
import {
  answer,
  fromCsv,
  fromJson,
  groups,
  nearNames,
  plainTerms,
  staffOf,
  type Read,
} from './for-tests.ts'
import { giveBack } from './give-back.ts'
import { keepQuestion } from './keep-question.ts'
import { launch } from './launch.ts'
import { setTerms } from './set-terms.ts'
import { startSurvey } from './start-survey.ts'

const many = 36
const survey = 'talk'
const teamOf = (n: number) => (n % 18 === 17 ? 'o3' : n % 2 ? 'o2' : 'o1')
const moodOf = (n: number) => 1 + ((n * 7) % 5)

let town: Town
let shop: Shop
let staff: string[]
const roles = new Map<string, string | undefined>()
const answering = async (n: number) =>
  answer(await shop.as(staff[n] ?? ''), survey, {
    'a.q1': teamOf(n),
    'a.q2': String(moodOf(n)),
    'a.q3': `secret-of-${n}`,
  })

beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  staff = await staffOf(shop, many + 1)
  const lead = await shop.as(shop.owner)
  await lead.perform(startSurvey, { slug: survey, template: 'blank', title: 'Talk' })
  await lead.perform(changeWords, { survey, title: 'Talk', why: 'To know how you are.' })
  const options = 'Shop\nBakehouse\nOffice | 2'
  const asked = { survey, purpose: 'to notice' }
  await lead.perform(keepQuestion, { ...asked, kind: 'single', text: 'Where?', options })
  await lead.perform(keepQuestion, { ...asked, kind: 'scale', text: 'How?', byGroup: true })
  await lead.perform(keepQuestion, { ...asked, kind: 'text', text: 'Why?' })
  const terms = { mode: 'confidential', readers: ['people-lead'], unit: 'q1' }
  await lead.perform(setTerms, { survey, ...plainTerms, ...terms })
  await lead.perform(launch, { survey })
  roles.set('visitor', undefined)
  roles.set('who answered', staff[0])
  roles.set('who did not', staff[many])
  for (const [role, person] of await hatsAt(shop)) roles.set(role, person)
  for (let n = 0; n < many - 1; n += 1) await answering(n)
}, 120_000)
afterAll(() => town.close())

const firstReply = async () =>
  (
    await town.app.database.owner.query<{ id: string; survey: string }>(
      'select id, survey from survey_replies order by id limit 1',
    )
  ).rows[0] ?? { id: '', survey: '' }

const everythingSeen = async (person: string | undefined) =>
  everythingOf(shop, person, survey, await firstReply())

test('[R82] before anybody begins it says what it is, who reads, and who could in spite of everything', async () => {
  const browser = await shop.browse(staff[many])
  const page = await browser.get(`/surveys/${survey}`)
  expect(page.text).toContain('This survey is confidential, not anonymous')
  expect(page.text).toContain('Whole answers are read by: People lead')
  expect(page.text).toContain('Whoever runs the server could read confidential answers')
  const german = await browser.get(`/surveys/${survey}`, { 'accept-language': 'de' })
  expect(german.text).toContain('vertraulich')
})

test('one answer more changes nothing that any role can see, nor does any see a word or a name of it', async () => {
  const before = new Map<string, Map<string, string>>()
  for (const [role, person] of roles) before.set(role, await everythingSeen(person))
  await answering(many - 1)
  for (const [role, person] of roles)
    for (const [path, html] of await everythingSeen(person)) {
      const where = `${role} at ${path}`
      expect(html, where).not.toContain('secret-of-')
      if (role !== 'who did not' && role !== 'who answered')
        expect(html, where).not.toMatch(/Worker \d/)
      expect(html, where).not.toMatch(/\b(35|36) (answers|people answered)\b/)
      // NOTE: the page of signing in carries a fresh word for passkeys, and nothing of any survey.
      if (html.includes('<title>Sign in')) continue
      expect(steady(html), where).toBe(steady(before.get(role)?.get(path) ?? ''))
    }
}, 120_000)

test('after the close the harness recovers no group of the office and no answer from all that all roles can fetch', async () => {
  const lead = await shop.as(shop.owner)
  await lead.perform(close, { survey })
  const heard: Read[] = []
  const said = {
    heard: 'How you are, and where it is hard.',
    doing: 'We look at the shifts first.',
  }
  for (const told of [false, true]) {
    if (told) await lead.perform(giveBack, { survey, ...said })
    for (const [role, person] of roles) {
      const seen = await everythingSeen(person)
      const read = (path: string) => seen.get(`/surveys/${survey}/${path}`) ?? ''
      if (read('results.json').includes('"results"')) {
        heard.push(...nearNames(read('results')))
        heard.push(...fromCsv(read('results.csv')), ...fromJson(read('results.json')))
      }
      for (const [path, html] of seen) {
        if (role !== 'who did not' && role !== 'who answered')
          expect(html, `${role} at ${path}`).not.toMatch(/Worker \d/)
        if (!/results|comments|by-id/.test(path)) expect(html, path).not.toContain('secret-of-')
      }
    }
  }
  const everybody = Array.from({ length: many }, (_, n) => n)
  const members = (team: string | null) =>
    everybody.filter((n) => team === null || teamOf(n) === team)
  const recordOf = (n: number) => `${n}=${moodOf(n)}`
  const seen = heard
    .filter(({ value }) => /^-?\d+([.,]\d+)?$/.test(value))
    .map(({ group }): Seen => ({
      records: members(group).map(recordOf),
      sum: members(group).reduce((sum, n) => sum + moodOf(n), 0),
    }))
  expect(seen.length).toBeGreaterThan(3)
  const small = [...groups.values()].filter((team) => members(team).length < 5)
  expect(small).toEqual(['o3'])
  const targets: Target[] = [
    ...everybody.map((n) => ({ name: `answer ${n}`, records: [recordOf(n)] })),
    ...small.map((team) => ({ name: team, records: members(team).map(recordOf) })),
  ]
  expect(recovered(seen, targets, { min: 1, max: 5 })).toEqual([])
}, 120_000)
