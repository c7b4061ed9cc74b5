// What is published, when it holds, who reads it, and what stays under its address.
import { expect, test } from 'vitest'
import type { Performer } from '../../testing/index.ts'
import {
  maria,
  next,
  owner,
  publishNew,
  shop,
  tomasz,
  town,
  write,
} from '../../testing/guideline-stories.ts'
import { publish } from './publish.ts'
import { seeChanges } from './see-changes.ts'
import { seeDraft } from './see-draft.ts'
import { seeGuideline } from './see-guideline.ts'
import { seeGuidelines } from './see-guidelines.ts'
import { startDraft } from './start-draft.ts'
import { withdrawGuideline } from './withdraw-guideline.ts'

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

test('another business reads none of it', async () => {
  const other = await town.found('Elsewhere')
  expect(await shelf(await other.as(other.owner))).toEqual([])
  await expect(other.visitor.perform(seeGuideline, { guideline: 'returns' })).rejects.toMatchObject(
    { kind: 'missing' },
  )
})
