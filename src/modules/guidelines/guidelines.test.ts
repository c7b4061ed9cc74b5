import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundSpace, joinSpace } from '#spaces'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { changeGuideline } from './change-guideline.ts'
import { discardDraft } from './discard-draft.ts'
import { publish } from './publish.ts'
import { reviewTranslation } from './review-translation.ts'
import { saveDraft } from './save-draft.ts'
import { seeChanges } from './see-changes.ts'
import { seeDeskGuidelines } from './see-desk-guidelines.ts'
import { seeDraft } from './see-draft.ts'
import { seeGuideline } from './see-guideline.ts'
import { seeGuidelines } from './see-guidelines.ts'
import { startDraft } from './start-draft.ts'
import { translate } from './translate.ts'
import { withdrawGuideline } from './withdraw-guideline.ts'
import { writeGuideline } from './write-guideline.ts'
import { writeValues } from './write-values.ts'

let town: Town
let shop: Shop
let owner: Performer
let maria: Performer
let tomasz: Performer

beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  maria = await shop.as(await shop.add('Maria Rossi', { communities: ['customers'] }))
  tomasz = await shop.as(await shop.add('Tomasz Nowak', { communities: ['employees'] }))
  await owner.perform(foundSpace, {
    slug: 'customers',
    name: 'Customers',
    about: 'For customers',
    kind: 'member',
  })
  await maria.perform(joinSpace, { space: 'customers' })
})
afterAll(() => town.close())

const write = (slug: string, more: object = {}) =>
  owner.perform(writeGuideline, {
    slug,
    kind: 'policy',
    title: `The ${slug}`,
    source: 'Hello.\n\n## First\n\nOne.\n\n## Second\n\nTwo.',
    ...more,
  })
async function publishNew(slug: string, more: object = {}) {
  await write(slug, more)
  return owner.perform(publish, { guideline: slug })
}
async function next(slug: string, source: string, more: object = {}) {
  await owner.perform(startDraft, { guideline: slug })
  await owner.perform(saveDraft, { guideline: slug, title: `The ${slug}`, source })
  return owner.perform(publish, {
    guideline: slug,
    weight: 'minor',
    changed: 'Some words.',
    ...more,
  })
}
const shelf = async (performer: Performer) =>
  (await performer.perform(seeGuidelines, {})).documents.map((one) => one.slug)

test('a draft is seen by its writers only; published, it is read by everybody without an account [R23] [R27]', async () => {
  await write('returns')
  await expect(shop.visitor.perform(seeGuideline, { guideline: 'returns' })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(maria.perform(seeDraft, { guideline: 'returns' })).rejects.toMatchObject({
    kind: 'missing',
  })
  await owner.perform(publish, { guideline: 'returns' })
  const page = await shop.visitor.perform(seeGuideline, { guideline: 'returns' })
  expect(page).toMatchObject({
    text: { title: 'The returns', state: 'source' },
    owner: 'Amira Haddad',
    shown: { number: 1, weight: 'material' },
  })
  expect(page.clauses.map((clause) => [clause.number, clause.heading])).toEqual([
    [1, 'First'],
    [2, 'Second'],
  ])
})

test('a published version keeps its words and its address when the next one comes [R27] [R51]', async () => {
  await publishNew('delivery')
  await next('delivery', '## 2. Second\n\nTwo and a half.\n\n## Third')
  expect(
    (await shop.visitor.perform(seeGuideline, { guideline: 'delivery' })).clauses.map(
      (clause) => clause.number,
    ),
  ).toEqual([2, 3])
  expect(
    (await shop.visitor.perform(seeGuideline, { guideline: 'delivery', version: '1' })).clauses.map(
      (clause) => clause.heading,
    ),
  ).toEqual(['First', 'Second'])
  const { parts } = await shop.visitor.perform(seeChanges, { guideline: 'delivery', version: '2' })
  expect(parts.map((part) => [part.key, part.kind])).toEqual([
    ['title', 'same'],
    ['c-2', 'changed'],
    ['c-3', 'added'],
    ['preamble', 'gone'],
    ['c-1', 'gone'],
  ])
  expect(parts.find((part) => part.key === 'c-2')?.body).toContainEqual({
    kind: 'added',
    text: ' and a half',
  })
})

test('a version takes effect on its day, where the business is, and is announced before', async () => {
  await publishNew('opening-hours')
  const day = new Date(town.clock.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10)
  const { effectAt } = await next('opening-hours', '## 1. First\n\nFrom summer on.', {
    effect: day,
  })
  expect(effectAt.toISOString()).toMatch(/T22:00:00.000Z$/)
  const before = await shop.visitor.perform(seeGuideline, { guideline: 'opening-hours' })
  expect([before.shown.number, before.announced?.number]).toEqual([1, 2])
  town.clock.advance(3 * 86_400_000)
  const after = await shop.visitor.perform(seeGuideline, { guideline: 'opening-hours' })
  expect([after.shown.number, after.announced]).toEqual([2, undefined])
})

test('from the second version on, one says what changed and whether it matters', async () => {
  await publishNew('jobs')
  await owner.perform(startDraft, { guideline: 'jobs' })
  const publishing = (more: object) => owner.perform(publish, { guideline: 'jobs', ...more })
  await expect(publishing({})).rejects.toMatchObject({
    fields: { weight: [{ key: 'guidelines.weight-needed' }] },
  })
  await expect(publishing({ weight: 'minor' })).rejects.toMatchObject({
    fields: { changed: [{ key: 'guidelines.changed-needed' }] },
  })
  await expect(
    publishing({ weight: 'minor', changed: 'x', effect: '2020-01-01' }),
  ).rejects.toMatchObject({ fields: { effect: [{ key: 'guidelines.effect-past' }] } })
  await expect(
    publishing({ weight: 'minor', changed: 'x', effect: '31.12.2026' }),
  ).rejects.toMatchObject({ fields: { effect: [{ key: 'guidelines.effect-form' }] } })
})

test('two people who write at once do not overwrite each other', async () => {
  await write('shared')
  const { source } = await owner.perform(seeDraft, { guideline: 'shared' })
  const save = (text: string) =>
    owner.perform(saveDraft, {
      guideline: 'shared',
      title: 'Shared',
      source: text,
      was: source.hash,
    })
  await save('## 1. Mine')
  await expect(save('## 1. Yours')).rejects.toMatchObject({ kind: 'clash' })
  await owner.perform(discardDraft, { guideline: 'shared' })
  await expect(owner.perform(seeDraft, { guideline: 'shared' })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('a document for staff is not there for customers, but its title and the reason stand in the open [R26]', async () => {
  await expect(write('cash', { audience: 'staff' })).rejects.toMatchObject({
    fields: { whyClosed: [{ key: 'guidelines.why-closed-needed' }] },
  })
  await publishNew('cash', { audience: 'staff', whyClosed: 'It says when the safe is opened.' })
  await expect(maria.perform(seeGuideline, { guideline: 'cash' })).rejects.toMatchObject({
    kind: 'missing',
  })
  expect((await tomasz.perform(seeGuideline, { guideline: 'cash' })).document.slug).toBe('cash')
  expect(await shelf(shop.visitor)).not.toContain('cash')
  expect((await shop.visitor.perform(seeGuidelines, {})).closed).toMatchObject([
    { title: 'The cash', why_closed: 'It says when the safe is opened.' },
  ])
})

test('a translation needs a second reader, and is outdated as soon as the source changes [R24] [R171]', async () => {
  await publishNew('allergens')
  const german = {
    guideline: 'allergens',
    version: 1,
    locale: 'de',
    title: 'Allergene',
    source: 'Hallo.\n\n## Erstens\n\nEins.\n\n## Zweitens\n\nZwei.',
  }
  await expect(
    owner.perform(translate, { ...german, source: '## Nur eine' }),
  ).rejects.toMatchObject({
    fields: {
      source: [{ key: 'guidelines.clauses-differ', values: { here: '?', there: '1, 2' } }],
    },
  })
  await owner.perform(translate, german)
  const read = () => shop.visitor.perform(seeGuideline, { guideline: 'allergens', language: 'de' })
  const first = await read()
  expect(first).toMatchObject({ text: { locale: 'de', state: 'needs-review', title: 'Allergene' } })
  expect(first.clauses.map((clause) => [clause.number, clause.heading])).toEqual([
    [1, 'Erstens'],
    [2, 'Zweitens'],
  ])
  const review = (performer: Performer, hash = first.text.hash) =>
    performer.perform(reviewTranslation, { guideline: 'allergens', version: 1, locale: 'de', hash })
  await expect(review(owner)).rejects.toMatchObject({
    fields: { hash: [{ key: 'guidelines.other-reader' }] },
  })
  const admin = await shop.as(await shop.add('Claire Dubois', { hats: ['administrator'] }))
  await review(admin)
  expect((await read()).text.state).toBe('reviewed')
  await expect(owner.perform(translate, german)).rejects.toMatchObject({
    fields: { source: [{ key: 'guidelines.reviewed-stays' }] },
  })
  await next('allergens', 'Hello.\n\n## 1. First\n\nOne, changed.\n\n## 2. Second\n\nTwo.')
  const outdated = await read()
  expect(outdated.text.state).toBe('outdated')
  await expect(
    admin.perform(reviewTranslation, {
      guideline: 'allergens',
      version: 2,
      locale: 'de',
      hash: outdated.text.hash,
    }),
  ).rejects.toMatchObject({ fields: { hash: [{ key: 'guidelines.outdated-first' }] } })
})

test('a withdrawn document leaves the shelf but stays under its address', async () => {
  await publishNew('old-rules')
  await owner.perform(withdrawGuideline, {
    guideline: 'old-rules',
    why: 'Everything is in the code of conduct now.',
  })
  expect(await shelf(shop.visitor)).not.toContain('old-rules')
  expect(
    (await shop.visitor.perform(seeGuideline, { guideline: 'old-rules', version: 1 })).document
      .withdrawn_why,
  ).toContain('code of conduct')
})

test('values come with what is done, what is not, and how one notices [R18] [R19]', async () => {
  await owner.perform(writeValues, {
    title: 'What we stand for',
    evidence: 'Talked over with everybody in March.',
    name1: 'Honest',
    means1: 'We say what is in the bread.',
    never1: 'No hidden fees.',
    name2: 'Patient',
    means2: 'We explain.',
  })
  const { preview, source } = await owner.perform(seeDraft, { guideline: 'values' })
  expect(preview.clauses.map((clause) => [clause.number, clause.heading])).toEqual([
    [1, 'Honest'],
    [2, 'Patient'],
  ])
  expect(source.source).toContain('**What we do not do:** No hidden fees.')
  await expect(
    owner.perform(writeValues, {
      slug: 'values-2',
      title: 'x',
      evidence: 'y',
      name1: 'a',
      means1: 'b',
      means3: 'c',
    }),
  ).rejects.toMatchObject({ fields: { name3: [{ key: 'guidelines.value-needs-name' }] } })
})

test('a starter text is there in English and German, with eight clauses each [R20] [R21]', async () => {
  for (const [slug, starter, locale] of [
    ['house-rules', 'community', 'en'],
    ['hausregeln', 'community', 'de'],
    ['conduct', 'code', 'en'],
    ['kodex', 'code', 'de'],
  ]) {
    await write(slug as string, { source: '', starter, locale, kind: starter })
    expect((await owner.perform(seeDraft, { guideline: slug })).preview.clauses).toHaveLength(8)
  }
})

test('only writers write, and bad input names the field', async () => {
  await expect(
    maria.perform(writeGuideline, { slug: 'mine', kind: 'policy', title: 'Mine' }),
  ).rejects.toMatchObject({ kind: 'refused' })
  await publishNew('fixed')
  await expect(maria.perform(startDraft, { guideline: 'fixed' })).rejects.toMatchObject({
    kind: 'refused',
    say: { key: 'guidelines.no.not-yours' },
  })
  await expect(maria.perform(seeDeskGuidelines, {})).rejects.toMatchObject({ kind: 'refused' })
  await expect(
    maria.perform(changeGuideline, { guideline: 'fixed', audience: 'public' }),
  ).rejects.toMatchObject({ kind: 'refused' })
  await expect(write('fixed')).rejects.toMatchObject({
    fields: { slug: [{ key: 'guidelines.slug-taken' }] },
  })
  await expect(write('Not a slug')).rejects.toMatchObject({
    fields: { slug: [{ key: 'guidelines.slug-form' }] },
  })
  await expect(write('twice', { source: '## 1. a\n## 1. b' })).rejects.toMatchObject({
    fields: { source: [{ key: 'guidelines.number-twice' }] },
  })
  await expect(write('many', { source: '## x\n'.repeat(201) })).rejects.toMatchObject({
    fields: { source: [{ key: 'guidelines.too-many-clauses' }] },
  })
  await write('empty', { source: '' })
  await expect(owner.perform(publish, { guideline: 'empty' })).rejects.toMatchObject({
    fields: { source: [{ key: 'guidelines.no-words' }] },
  })
  await expect(
    owner.perform(changeGuideline, {
      guideline: 'fixed',
      audience: 'public',
      owner: '0190a000-0000-7000-8000-000000000000',
    }),
  ).rejects.toMatchObject({ fields: { owner: [{ key: 'guidelines.nobody' }] } })
})

test('another business reads none of it', async () => {
  const other = await town.found('Elsewhere')
  expect(await shelf(await other.as(other.owner))).toEqual([])
  await expect(other.visitor.perform(seeGuideline, { guideline: 'returns' })).rejects.toMatchObject(
    { kind: 'missing' },
  )
})
