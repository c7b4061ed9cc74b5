// Writing a document: who may, values and starter texts, two people at once, and what is told about bad input.
import { expect, test } from 'vitest'
import type { Performer } from '../../testing/index.ts'
import { maria, next, owner, publishNew, shop, write } from '../../testing/guideline-stories.ts'
import { changeGuideline } from './change-guideline.ts'
import { discardDraft } from './discard-draft.ts'
import { publish } from './publish.ts'
import { reviewTranslation } from './review-translation.ts'
import { saveDraft } from './save-draft.ts'
import { seeDeskGuidelines } from './see-desk-guidelines.ts'
import { seeDraft } from './see-draft.ts'
import { seeGuideline } from './see-guideline.ts'
import { startDraft } from './start-draft.ts'
import { translate } from './translate.ts'
import { writeGuideline } from './write-guideline.ts'
import { writeValues } from './write-values.ts'

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
