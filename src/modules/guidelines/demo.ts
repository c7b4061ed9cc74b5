// The documents of the demonstration bakery: values, house rules, a code, returns, prices, and one space's own layer.
import type { Stage } from '#kernel'
import { acknowledge } from './acknowledge.ts'
import { askQuestions } from './ask-questions.ts'
import { community, localLayer, prices, returns, returnsGerman, values } from './demo-texts.ts'
import { publish } from './publish.ts'
import { reviewTranslation } from './review-translation.ts'
import { saveDraft } from './save-draft.ts'
import { seeGuideline } from './see-guideline.ts'
import { starter } from './starters.ts'
import { startDraft } from './start-draft.ts'
import { translate } from './translate.ts'
import { writeGuideline } from './write-guideline.ts'
import { writeValues } from './write-values.ts'

export async function demo(stage: Stage): Promise<void> {
  const owner = stage.as('Amira Haddad')
  await owner.perform(writeValues, values)
  await owner.perform(publish, { guideline: 'values' })

  await owner.perform(writeGuideline, {
    slug: 'community-guidelines',
    kind: 'community',
    title: 'How we talk with each other',
    starter: 'community',
  })
  const begun = starter('community', 'en')
  await owner.perform(saveDraft, {
    guideline: 'community-guidelines',
    title: 'How we talk with each other',
    summary: begun.summary,
    source: begun.source,
    universal: ['1', '2', '3', '8'],
    evidence: community.evidence,
  })
  await owner.perform(publish, { guideline: 'community-guidelines' })
  await owner.perform(translate, {
    guideline: 'community-guidelines',
    version: 1,
    locale: 'de',
    title: 'Wie wir miteinander reden',
    ...starter('community', 'de'),
  })
  await reviewed(stage, 'community-guidelines', 1)
  for (const one of community.questions)
    await owner.perform(askQuestions, { guideline: 'community-guidelines', version: 1, ...one })

  await owner.perform(writeGuideline, {
    slug: 'code-of-conduct',
    kind: 'code',
    title: 'Verhaltenskodex',
    locale: 'de',
    starter: 'code',
    asked: 'employees',
  })
  await owner.perform(publish, { guideline: 'code-of-conduct' })
  await owner.perform(translate, {
    guideline: 'code-of-conduct',
    version: 1,
    locale: 'en',
    title: 'Code of conduct',
    ...starter('code', 'en'),
  })
  await stage
    .as('Jonas Weber')
    .perform(acknowledge, { guideline: 'code-of-conduct', version: 1, locale: 'de' })
  await stage
    .as('Lena Fischer')
    .perform(acknowledge, { guideline: 'code-of-conduct', version: 1, locale: 'de' })

  await owner.perform(writeGuideline, {
    slug: 'returns',
    kind: 'policy',
    title: 'Returns and mistakes',
    ...returns.first,
  })
  await owner.perform(publish, { guideline: 'returns' })
  await owner.perform(startDraft, { guideline: 'returns' })
  await owner.perform(saveDraft, {
    guideline: 'returns',
    title: 'Returns and mistakes',
    ...returns.second,
  })
  await owner.perform(publish, {
    guideline: 'returns',
    weight: 'material',
    changed:
      'Bread that was not baked through is now replaced without a picture, and you have three days instead of one.',
  })
  await owner.perform(translate, { guideline: 'returns', version: 2, ...returnsGerman })

  await owner.perform(writeGuideline, {
    slug: 'prices',
    kind: 'prices',
    title: 'Prices in shop and online',
    ...prices,
  })
  await owner.perform(publish, { guideline: 'prices' })

  await owner.perform(writeGuideline, {
    slug: 'cash-and-keys',
    kind: 'policy',
    title: 'Kasse und Schlüssel',
    locale: 'de',
    audience: 'staff',
    whyClosed: 'It says who holds which key and when the till is emptied.',
    source:
      '## Kasse\n\nDie Kasse zählen zwei Personen gemeinsam, jeden Abend, und beide unterschreiben.\n\n## Schlüssel\n\nWer einen Schlüssel hat, steht auf der Liste in der Backstube. Verloren ist kein Vorwurf, verschwiegen schon.',
  })
  await owner.perform(publish, { guideline: 'cash-and-keys' })

  const jonas = stage.as('Jonas Weber')
  await jonas.perform(writeGuideline, {
    slug: 'around-the-oven-rules',
    kind: 'community',
    title: 'Around the oven: our own rules',
    space: 'around-the-oven',
    ...localLayer,
  })
  await jonas.perform(publish, { guideline: 'around-the-oven-rules' })
}

/** A translation is reviewed by somebody else than its translator: here the ethics contact. */
async function reviewed(stage: Stage, guideline: string, version: number): Promise<void> {
  const reader = stage.as('Ingrid Solheim')
  const { text } = await reader.perform(seeGuideline, { guideline, version, language: 'de' })
  await reader.perform(reviewTranslation, { guideline, version, locale: 'de', hash: text.hash })
}
