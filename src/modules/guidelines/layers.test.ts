import { afterAll, beforeAll, expect, test } from 'vitest'
import { question, nothing, everyone, z } from '#kernel'
import { foundSpace, joinSpace } from '#spaces'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { clauseOf, clausesFor } from './clauses-for.ts'
import { publish } from './publish.ts'
import { saveDraft } from './save-draft.ts'
import { startDraft } from './start-draft.ts'
import { writeGuideline } from './write-guideline.ts'

let town: Town
let shop: Shop
let owner: Performer
let maria: Performer
let space: string

const ask = {
  subject: nothing,
  may: everyone('a test'),
  data: { noPersonalData: 'clauses' },
  machine: 'none',
  audit: { unaudited: 'a test' },
} as const
const clausesIn = question({
  ...ask,
  name: 'test.clauses',
  input: z.object({ space: z.string().nullable() }),
  run: (now, given) => clausesFor(now, given.space),
})
const oneClause = question({
  ...ask,
  name: 'test.clause',
  input: z.object({ clause: z.string() }),
  run: (now, given) => clauseOf(now, given.clause),
})
const held = async (performer: Performer, place: string | null = space) =>
  (await performer.perform(clausesIn, { space: place })).map((one) => `${one.slug}#${one.number}`)

beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  maria = await shop.as(await shop.add('Maria Rossi', { communities: ['customers'] }))
  space = (
    await owner.perform(foundSpace, { slug: 'bakers', name: 'Bakers', about: 'x', kind: 'member' })
  ).space
  await maria.perform(joinSpace, { space: 'bakers' })
  await owner.perform(writeGuideline, {
    slug: 'rules',
    kind: 'community',
    title: 'Rules',
    source: '## No threats\n\nNever.\n\n## Mild words\n\nMind them.',
  })
  await owner.perform(saveDraft, {
    guideline: 'rules',
    title: 'Rules',
    source: '## 1. No threats\n\nNever.\n\n## 2. Mild words\n\nMind them.',
    universal: '1',
  })
  await owner.perform(publish, { guideline: 'rules' })
})
afterAll(() => town.close())

const local = (slug: string, source: string, evidence = 'Asked all 14 members in May.') =>
  owner.perform(writeGuideline, {
    slug,
    kind: 'community',
    title: 'Local rules',
    space: 'bakers',
    source,
    evidence,
  })

test('a space may add to the rules of the business and replace what is not universal, in its place only [R167] [R168]', async () => {
  await local(
    'bakers-rules',
    '## Flour on the floor\n\nSweep it.\n\n## Rough words are fine {replaces rules#2}\n\nAmong friends.',
  )
  await owner.perform(publish, { guideline: 'bakers-rules' })
  expect(await held(maria)).toEqual(['bakers-rules#1', 'bakers-rules#2', 'rules#1'])
  expect(await held(maria, null)).toEqual(['rules#1', 'rules#2'])
  expect(await held(shop.visitor)).toEqual(['rules#1', 'rules#2'])
})

test('a universal clause cannot be replaced, nor one that does not exist, nor by a document that is not local [R167]', async () => {
  await expect(local('worse', '## Threats are fine {replaces rules#1}')).rejects.toMatchObject({
    fields: { source: [{ key: 'guidelines.universal', values: { clause: 'rules#1' } }] },
  })
  await expect(local('worse', '## Nothing {replaces rules#77}')).rejects.toMatchObject({
    fields: { source: [{ key: 'guidelines.replaces-nothing' }] },
  })
  await expect(
    owner.perform(writeGuideline, {
      slug: 'wide',
      kind: 'community',
      title: 'Wide',
      source: '## x {replaces rules#2}',
    }),
  ).rejects.toMatchObject({ fields: { source: [{ key: 'guidelines.replaces-only-local' }] } })
})

test('rules of a space say where they come from before they hold [R168]', async () => {
  await local('unfounded', '## Because', '')
  await expect(owner.perform(publish, { guideline: 'unfounded' })).rejects.toMatchObject({
    fields: { evidence: [{ key: 'guidelines.evidence-needed' }] },
  })
})

test('a clause that becomes universal later stands again where it had been replaced [R167]', async () => {
  await owner.perform(startDraft, { guideline: 'rules' })
  await owner.perform(saveDraft, {
    guideline: 'rules',
    title: 'Rules',
    source: '## 1. No threats\n\nNever.\n\n## 2. Mild words\n\nMind them.',
    universal: ['1', '2'],
  })
  await owner.perform(publish, {
    guideline: 'rules',
    weight: 'material',
    changed: 'Mild words everywhere.',
  })
  expect(await held(maria)).toEqual(['bakers-rules#1', 'rules#1', 'rules#2'])
})

test('a clause is cited in the version of its day, with a link that stays', async () => {
  const [first] = await maria.perform(clausesIn, { space: null })
  expect(first).toMatchObject({
    number: 1,
    heading: 'No threats',
    words: 'Never.',
    universal: true,
    link: '/guidelines/rules/v/2#c-1',
  })
  await owner.perform(startDraft, { guideline: 'rules' })
  await owner.perform(saveDraft, {
    guideline: 'rules',
    title: 'Rules',
    source: '## 1. No threats at all',
  })
  await owner.perform(publish, { guideline: 'rules', weight: 'minor', changed: 'Wording.' })
  expect(await maria.perform(oneClause, { clause: first?.clause })).toEqual(first)
  const [local1] = (await maria.perform(clausesIn, { space })).filter((one) => one.space !== null)
  expect(await shop.visitor.perform(oneClause, { clause: local1?.clause })).toBeUndefined()
})

test('moderators of a space write its rules, and no others', async () => {
  const jonas = await shop.add('Jonas Weber')
  await shop.system.perform(town.app.registry.actions.get('people.give-hat') as never, {
    person: jonas,
    hat: 'moderator',
    space,
  })
  const moderator = await shop.as(jonas)
  await moderator.perform(writeGuideline, {
    slug: 'jonas',
    kind: 'community',
    title: 'By Jonas',
    space: 'bakers',
    source: '## x',
    evidence: 'Jonas asked around.',
  })
  await moderator.perform(publish, { guideline: 'jonas' })
  await expect(moderator.perform(startDraft, { guideline: 'rules' })).rejects.toMatchObject({
    kind: 'refused',
  })
  await expect(
    moderator.perform(writeGuideline, { slug: 'wide', kind: 'community', title: 'Wide' }),
  ).rejects.toMatchObject({ kind: 'refused' })
  await expect(
    maria.perform(writeGuideline, {
      slug: 'hers',
      kind: 'community',
      title: 'Hers',
      space: 'bakers',
    }),
  ).rejects.toMatchObject({ kind: 'refused' })
})
