import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundSpace, joinSpace } from '#spaces'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { acknowledge } from './acknowledge.ts'
import { answerQuestion } from './answer-question.ts'
import { askQuestions } from './ask-questions.ts'
import { publish } from './publish.ts'
import { remind } from './remind.ts'
import { saveDraft } from './save-draft.ts'
import { seeDeskGuideline } from './see-desk-guideline.ts'
import { seeMyGuidelines } from './see-my-guidelines.ts'
import { seeQuestions } from './see-questions.ts'
import { startDraft } from './start-draft.ts'
import { translate } from './translate.ts'
import { withdrawGuideline } from './withdraw-guideline.ts'
import { writeGuideline } from './write-guideline.ts'

let town: Town
let shop: Shop
let owner: Performer
let tomasz: Performer
let maria: Performer
const day = 86_400_000

beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  tomasz = await shop.as(await shop.add('Tomasz Nowak', { communities: ['employees'] }))
  maria = await shop.as(await shop.add('Maria Rossi', { communities: ['customers'] }))
  await owner.perform(writeGuideline, {
    slug: 'code',
    kind: 'code',
    title: 'Our code',
    asked: 'employees',
    source: '## Respect\n\nAlways.',
  })
  await owner.perform(publish, { guideline: 'code' })
})
afterAll(() => town.close())

const open = async (performer: Performer) =>
  (await performer.perform(seeMyGuidelines, {})).open.map((one) => one.slug)
const read = (performer: Performer, version: number, more: object = {}) =>
  performer.perform(acknowledge, { guideline: 'code', version, locale: 'en', ...more })
async function next(weight: string) {
  await owner.perform(startDraft, { guideline: 'code' })
  await owner.perform(saveDraft, {
    guideline: 'code',
    title: 'Our code',
    source: `## 1. Respect\n\nAlways. ${town.clock.now().toISOString()}`,
  })
  return owner.perform(publish, { guideline: 'code', weight, changed: 'Words.' })
}
const reading = async () => (await owner.perform(seeDeskGuideline, { guideline: 'code' })).reading

test('those whom a document asks, and only they, have it to read; nothing is ticked for them [R25]', async () => {
  expect(await open(tomasz)).toEqual(['code'])
  expect(await open(maria)).toEqual([])
  expect(await reading()).toMatchObject({
    asked: 2,
    open: 2,
    people: [{ name: 'Amira Haddad' }, { name: 'Tomasz Nowak' }],
  })
  await read(tomasz, 1)
  await read(tomasz, 1)
  expect(await open(tomasz)).toEqual([])
  expect((await tomasz.perform(seeMyGuidelines, {})).done).toMatchObject([
    { slug: 'code', number: 1, locale: 'en', text_hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
  expect(await reading()).toMatchObject({ asked: 2, open: 1, people: [{ name: 'Amira Haddad' }] })
})

test('a minor change asks nobody again, a material one everybody, and what was acknowledged stays [R25]', async () => {
  await next('minor')
  expect(await open(tomasz)).toEqual([])
  await next('material')
  expect(await open(tomasz)).toEqual(['code'])
  await expect(read(tomasz, 1)).rejects.toMatchObject({
    kind: 'clash',
    say: { key: 'guidelines.newer-version' },
  })
  await read(tomasz, 3)
  const { done } = await tomasz.perform(seeMyGuidelines, {})
  expect(done.map((one) => one.number).toSorted((a, b) => a - b)).toEqual([1, 3])
  expect(new Set(done.map((one) => one.text_hash)).size).toBe(2)
})

test('the rows can be neither changed nor deleted by the application [R25]', async () => {
  const rights = await town.app.database.owner.query(
    `select privilege_type from information_schema.role_table_grants where table_name = 'acknowledgements' and grantee like '%\\_writes'`,
  )
  expect(
    rights.rows.map((row: { privilege_type: string }) => row.privilege_type).toSorted(),
  ).toEqual(['INSERT', 'SELECT'])
})

test('the language in which somebody read is kept, and one that does not exist cannot be acknowledged [R25]', async () => {
  await expect(read(tomasz, 3, { locale: 'de' })).rejects.toMatchObject({ kind: 'missing' })
  await owner.perform(translate, {
    guideline: 'code',
    version: 3,
    locale: 'de',
    title: 'Unser Kodex',
    source: '## Achtung\n\nImmer.',
  })
  await read(owner, 3, { locale: 'de' })
  expect((await owner.perform(seeMyGuidelines, {})).done).toMatchObject([
    { locale: 'de', title: 'Unser Kodex' },
  ])
  await expect(
    shop.visitor.perform(acknowledge, { guideline: 'code', version: 3, locale: 'en' }),
  ).rejects.toMatchObject({ kind: 'refused', remedy: 'sign-in' })
})

test('who has not read is told after a week, at most weekly, at most three times [R25]', async () => {
  await next('material')
  const round = async () => (await shop.system.perform(remind, {})).reminded
  expect(await round()).toBe(0)
  town.clock.advance(8 * day)
  await read(owner, 4)
  expect(await round()).toBe(1)
  expect(await round()).toBe(0)
  for (const expected of [1, 1, 0]) {
    town.clock.advance(8 * day)
    expect(await round()).toBe(expected)
  }
  await expect(owner.perform(remind, {})).rejects.toMatchObject({ kind: 'refused' })
})

test('those a document asks are told when it is published, and told again in a reminder [R25]', async () => {
  const other = await town.found('Elsewhere')
  const boss = await other.as(other.owner)
  const worker = await other.as(await other.add('Lena Fischer', { communities: ['employees'] }))
  await boss.perform(writeGuideline, {
    slug: 'code',
    kind: 'code',
    title: 'Our code',
    asked: 'employees',
    source: '## x',
  })
  await boss.perform(publish, { guideline: 'code' })
  await town.app.settle()
  const told = async () => {
    const found = await town.app.database.owner.query(
      'select key, link from notifications where business = $1 and person = $2 order by made_at',
      [other.business.id, worker.actor.person],
    )
    return found.rows.filter((row: { key: string }) => row.key.startsWith('guidelines.'))
  }
  const first = { key: 'guidelines.told-to-read', link: '/guidelines/code' }
  expect(await told()).toEqual([first])
  town.clock.advance(8 * day)
  await other.system.perform(remind, {})
  expect(await told()).toEqual([
    first,
    { key: 'guidelines.told-still-to-read', link: '/guidelines/code' },
  ])
})

test('members of a space are asked for its own rules', async () => {
  await owner.perform(foundSpace, { slug: 'club', name: 'Club', about: 'x', kind: 'public' })
  await owner.perform(writeGuideline, {
    slug: 'club-rules',
    kind: 'community',
    title: 'Club rules',
    space: 'club',
    asked: 'members',
    source: '## x',
    evidence: 'Agreed at the first meeting.',
  })
  await owner.perform(publish, { guideline: 'club-rules' })
  expect(await open(maria)).toEqual([])
  await maria.perform(joinSpace, { space: 'club' })
  expect(await open(maria)).toEqual(['club-rules'])
  await owner.perform(withdrawGuideline, { guideline: 'club-rules', why: 'Not needed.' })
  expect(await open(maria)).toEqual([])
  await expect(
    maria.perform(acknowledge, { guideline: 'club-rules', version: 1, locale: 'en' }),
  ).rejects.toMatchObject({ kind: 'clash' })
})

test('questions help to understand; how often they were answered is counted, never who [R24]', async () => {
  const set = (answers: string) =>
    owner.perform(askQuestions, {
      guideline: 'code',
      version: 4,
      locale: 'en',
      place: 1,
      question: 'What may you do with an order that breaks a law?',
      answers,
      why: 'Clause 1 says so.',
    })
  await expect(set('Only one')).rejects.toMatchObject({
    fields: { answers: [{ key: 'guidelines.answers-two-to-five' }] },
  })
  await set('Refuse it\nCarry it out\nForget it')
  const { questions } = await shop.visitor.perform(seeQuestions, { guideline: 'code', version: 4 })
  const [asked] = questions
  expect(asked?.counts).toBeUndefined()
  const answer = (text: string) =>
    tomasz.perform(answerQuestion, {
      guideline: 'code',
      version: 4,
      question: asked?.id,
      answer: asked?.answers.indexOf(text),
    })
  expect(await answer('Forget it')).toMatchObject({
    right: false,
    fits: 'Refuse it',
    why: 'Clause 1 says so.',
  })
  expect(await answer('Refuse it')).toMatchObject({ right: true })
  const counts = async () =>
    (await owner.perform(seeQuestions, { guideline: 'code', version: 4 })).questions[0]?.counts
  expect(await counts()).toBeUndefined()
  for (let n = 0; n < 10; n++) await answer('Refuse it')
  expect(await counts()).toEqual({ answers: 10, right: 90 })
  const columns = await town.app.database.owner.query(
    `select column_name from information_schema.columns where table_name = 'guideline_questions'`,
  )
  expect(columns.rows.map((row: { column_name: string }) => row.column_name)).not.toContain(
    'person',
  )
})
