/** Trains the starter models and writes them with their cards to models/. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Scorer, decodeModel, encodeModel, evaluate, train } from '../../src/methods/text/index.ts'
import type { Card, Model } from '../../src/methods/text/index.ts'
import { recipes } from './recipes.ts'
import type { Recipe } from './recipes.ts'
import { sources } from './sources.ts'

const folder = join(import.meta.dirname, '..', '..', 'models')

function make(name: string, recipe: Recipe): { model: Model; bytes: Uint8Array } {
  const sets = recipe.examples()
  const model = train([...sets.values()].flat(), { seed: 1, ...recipe.how })
  if (recipe.threshold !== undefined) model.thresholds[1] = recipe.threshold
  const card: Card = {
    name,
    purpose: recipe.purpose,
    licence: 'AGPL-3.0-or-later; the sets keep theirs',
    data: [...sets].map(([set, examples]) => ({
      ...sources[set],
      texts: new Set(examples.map(({ text }) => text)).size,
    })),
    figures: figuresOf(decodeModel(encodeModel(model, 1)), recipe),
    limits: recipe.limits,
    trained: new Date().toISOString().slice(0, 10),
  }
  const finished = { ...model, card }
  return { model: finished, bytes: encodeModel(finished, 1) }
}

function figuresOf(model: Model, recipe: Recipe): Card['figures'] {
  const scorer = new Scorer(model)
  return recipe.tests().flatMap(({ name, rows, label }) => {
    const figures = evaluate(
      model,
      rows.map(({ text, labels }) => ({ answer: scorer.score(text), truth: labels })),
    )
    const shown = (value: number): number => Math.round(value * 1000) / 1000
    const note = `${name}, ${rows.length} texts`
    if (label !== undefined) {
      const area = figures.labels.find((one) => one.label === label)!.auroc
      return [{ measure: `AUROC of "${label}"`, value: shown(area ?? 0), note }]
    }
    const list = [
      { measure: 'macro-F1', value: shown(figures.macroF1), note },
      { measure: 'accuracy', value: shown(figures.accuracy), note },
      { measure: 'expected calibration error', value: shown(figures.calibrationError), note },
    ]
    const area = figures.labels.at(-1)!.auroc
    return model.kind === 'binary' && area !== null
      ? [...list, { measure: 'AUROC', value: shown(area), note }]
      : list
  })
}

const wanted = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
let total = 0
for (const [name, recipe] of Object.entries(recipes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { model, bytes } = make(name, recipe)
  writeFileSync(join(folder, `${name}.evtext`), bytes)
  total += bytes.length
  console.log(
    `${name}: ${Math.ceil(bytes.length / 1024)} KB, ${model.features.rarity.length} features`,
  )
  for (const { measure, value, note } of model.card.figures)
    console.log(`  ${measure} ${value} (${note})`)
}
console.log(`${Math.ceil(total / 1024)} KB in all`)
