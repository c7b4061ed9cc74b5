/** Speed per CPU second, beside packages one might take instead, where they are installed. */

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Scorer, train } from '../../src/methods/text/index.ts'
import { starter } from './quality.ts'
import type { Line } from './quality.ts'
import { banking, edos, shortTexts } from './sets.ts'

const folder = process.env['EVENHAND_BENCH_PACKAGES'] ?? join(import.meta.dirname, '..', '..')
const load = createRequire(join(folder, 'package.json'))

/** Items per CPU second: the best of three rounds. */
function pace(items: readonly string[], work: (item: string) => unknown): number {
  let best = 0
  for (let round = 0; round < 3; round++) {
    const started = process.cpuUsage()
    for (const item of items) work(item)
    const { user, system } = process.cpuUsage(started)
    best = Math.max(best, items.length / ((user + system) / 1e6))
  }
  return best
}

const shown = (value: number): string => Math.round(value).toLocaleString('en')

async function other(name: string, measure: (module: never) => number): Promise<Line> {
  try {
    const loaded = await import(load.resolve(name)).catch(() => load(name) as unknown)
    return [name, shown(measure(loaded as never)), '']
  } catch {
    return [name, 'not installed', '']
  }
}

type Maker<T> = new (...options: unknown[]) => T
interface Search {
  addAll: (items: object[]) => void
  search: (query: string, options: object) => unknown[]
}

export async function speed(): Promise<Line[]> {
  const texts = shortTexts()
  const toxicity = starter('toxicity')
  const emotions = starter('emotions')
  const { train: faq, test } = banking()
  const intents = new Scorer(train(faq))
  const questions = test.slice(0, 1000).map(({ text }) => text)
  const sexism = edos().train.slice(0, 12_000)
  const started = process.cpuUsage().user
  train(sexism)
  const learning = (process.cpuUsage().user - started) / 1e6
  return [
    [
      'score, one label, 68-character texts',
      shown(pace(texts, (text) => toxicity.score(text))),
      '',
    ],
    [
      'score and explain, one label',
      shown(pace(texts, (text) => toxicity.explain(text, 'toxic'))),
      '',
    ],
    ['score, seven labels', shown(pace(texts, (text) => emotions.score(text))), ''],
    [
      'FAQ question, 77 intents learned from 8,000 texts',
      shown(pace(questions, (text) => intents.score(text))),
      '',
    ],
    ['train 12,000 texts, one label: CPU s', learning.toFixed(1), ''],
    await other(
      'vader-sentiment',
      (vader: { SentimentIntensityAnalyzer: { polarity_scores: (text: string) => unknown } }) =>
        pace(texts.slice(0, 3000), (text) =>
          vader.SentimentIntensityAnalyzer.polarity_scores(text),
        ),
    ),
    await other(
      'bad-words',
      (words: { Filter: Maker<{ isProfane: (text: string) => boolean }> }) => {
        const filter = new words.Filter()
        return pace(texts.slice(0, 500), (text) => filter.isProfane(text))
      },
    ),
    await other(
      'natural',
      (natural: {
        default: {
          BayesClassifier: Maker<{
            addDocument: (text: string, label: string) => void
            train: () => void
            classify: (text: string) => string
          }>
        }
      }) => {
        const bayes = new natural.default.BayesClassifier()
        for (const { text, labels } of sexism.slice(0, 1000)) bayes.addDocument(text, labels[0])
        bayes.train()
        return pace(texts.slice(0, 300), (text) => bayes.classify(text))
      },
    ),
    await other('minisearch', (search: { default: Maker<Search> }) => {
      const index = new search.default({ fields: ['text'] })
      index.addAll(faq.map(({ text }, id) => ({ id, text })))
      return pace(questions.slice(0, 100), (text) => index.search(text, {}))
    }),
  ]
}
