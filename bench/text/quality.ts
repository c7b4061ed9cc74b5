/** Quality beside published figures, on the splits that are here. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  Scorer,
  auroc,
  decodeModel,
  evaluate,
  highlight,
  train,
} from '../../src/methods/text/index.ts'
import type { Answer, Model, Training } from '../../src/methods/text/index.ts'
import { respell } from '../../scripts/models/dialect.ts'
import {
  banking,
  bankingFew,
  civilTexts,
  clinc,
  davidson,
  edos,
  german,
  portuguese,
  sms,
  spansTrial,
} from './sets.ts'
import type { Split } from './sets.ts'

export type Line = [what: string, ours: string, published: string]

const percent = (share: number | null): string => (share === null ? '-' : (100 * share).toFixed(1))
const seconds = (): number => process.cpuUsage().user / 1e6

interface Run {
  model: Model
  answers: Answer[]
  figures: ReturnType<typeof evaluate>
  spent: number
}

function run({ train: examples, test }: Split, how: Training, outOfScope?: string): Run {
  const started = seconds()
  const model = train(examples, how)
  const spent = seconds() - started
  const scorer = new Scorer(model)
  const answers = test.map(({ text }) => scorer.score(text))
  const judged = test.map(({ labels }, at) => ({ answer: answers[at], truth: labels }))
  return { model, answers, figures: evaluate(model, judged, outOfScope), spent }
}

/** The paper's rule: the threshold with the most right answers, out of scope counted as an intent. */
function paperRule(answers: Answer[], truth: string[]): { inScope: number; outside: number } {
  const rows = answers
    .map((answer, at) => ({
      sure: 1 - answer.outOfScope!,
      isRight: answer.label === truth[at],
      isIn: truth[at] !== 'oos',
    }))
    .sort((a, b) => a.sure - b.sure)
  let right = rows.filter(({ isIn, isRight }) => isIn && isRight).length
  const [inside, outside] = [
    rows.filter(({ isIn }) => isIn).length,
    rows.filter(({ isIn }) => !isIn).length,
  ]
  let refused = 0
  let best = { score: right, inScope: right / inside, outside: 0 }
  for (const { isRight, isIn } of rows) {
    if (!isIn) refused++
    else if (isRight) right--
    if (right + refused > best.score)
      best = { score: right + refused, inScope: right / inside, outside: refused / outside }
  }
  return best
}

export function intents(): Line[] {
  const split = clinc()
  const { answers, figures, spent } = run(split, { refuseRate: 0.05 }, 'oos')
  const truth = split.test.map(({ labels }) => labels[0])
  const paper = paperRule(answers, truth)
  const kept = answers.filter(
    (answer, at) => truth[at] !== 'oos' && !answer.refused && answer.label === truth[at],
  ).length
  const few = [1, 2, 3].map((draw) => run(bankingFew(10, draw), {}).figures.accuracy)
  const bank = run(banking(), {})
  const outside = figures.outOfScope!
  return [
    ['CLINC150 validation, in-scope accuracy without refusal', percent(figures.accuracy), ''],
    [
      '  paper rule, in-scope / out-of-scope recall',
      `${percent(paper.inScope)} / ${percent(paper.outside)}`,
      'test set: SVM 88.2/18.0, MLP 93.4/49.1, BERT 96.2/52.3',
    ],
    [
      '  refusing 5 %, in-scope / out-of-scope recall',
      `${percent(kept / figures.texts)} / ${percent(outside.refused / outside.texts)}`,
      '',
    ],
    ['  AUROC of out-of-scope', percent(outside.auroc), 'MiniSearch 79.1, BM25 83.2 (measured)'],
    [
      '  training, CPU s (15,000 texts, 150 intents)',
      spent.toFixed(1),
      'scikit-learn 128-244 (measured)',
    ],
    [
      'BANKING77, fifth of train held out, accuracy',
      percent(bank.figures.accuracy),
      'test set: BERT-fixed 87.2, USE 92.8',
    ],
    [
      'BANKING77, 10 per intent, 3 draws from train, accuracy',
      few.map(percent).join(' '),
      'test set: BERT-fixed 67.6, USE 84.2',
    ],
  ]
}

export function harm(): Line[] {
  const sexism = run(edos(), {})
  const offense = run(german(), { language: 'de' })
  const told = run(portuguese(), { language: 'pt' })
  const abuse = run(davidson(), {})
  const spam = run(sms(), {})
  const line = (name: string, { figures }: Run, published: string): Line => {
    const area = figures.labels.at(-1)!.auroc
    return [
      name,
      `${percent(figures.macroF1)} / ${percent(area)} / ${figures.calibrationError.toFixed(3)}`,
      published,
    ]
  }
  return [
    ['macro-F1 / AUROC of the last label / calibration error', '', ''],
    line('EDOS task A, development set', sexism, 'test set: best 87.5, median 83.0'),
    line('GermEval 2018, fifth of train held out', offense, 'test set: best 76.8, 24th run 69.5'),
    line('ToLD-Br, fifth of the 80 % held out', told, 'BERT 76'),
    line('Davidson 2017, three classes, fifth held out', abuse, 'weighted F1 0.90 in the paper'),
    ['  the same, weighted F1', percent(weighted(abuse)), '90'],
    line('SMS spam, fifth held out', spam, ''),
    ['training EDOS (14,000 texts), CPU s', sexism.spent.toFixed(1), ''],
  ]
}

const weighted = ({ figures }: Run): number =>
  figures.labels.reduce((sum, { f1, texts }) => sum + f1 * texts, 0) / figures.texts

/** A shipped model. */
export function starter(name: string): Scorer {
  return new Scorer(
    decodeModel(readFileSync(join(import.meta.dirname, '..', '..', 'models', `${name}.evtext`))),
  )
}

const people =
  'gay muslim black jewish trans disabled asian immigrant christian old deaf lesbian white straight mexican catholic'.split(
    ' ',
  )
const kind = [
  'I am a proud X person',
  'my X neighbour is very kind',
  'the X community centre opens at nine',
  'we welcome X customers',
  'happy to see more X people here',
  'X people deserve respect',
]
const unkind = [
  'all X people are scum',
  'I hate X people so much',
  'X people are disgusting animals',
  'get out of my country you X trash',
  'those X idiots make me sick',
  'X people are vermin',
]

export function shipped(): Line[] {
  const scorer = starter('toxicity')
  const chance = (text: string): number => scorer.score(text).scores['toxic']
  const spanScores = spansTrial().map(({ text, marked }) => {
    const found = new Set<number>()
    for (const { start, end } of highlight(scorer.explain(text, 'toxic').words)) {
      for (let at = start; at < end; at++) found.add(text.slice(0, at).length)
    }
    if (marked.size === 0 || found.size === 0) return marked.size === found.size ? 1 : 0
    return (2 * [...found].filter((at) => marked.has(at)).length) / (found.size + marked.size)
  })
  const rows = people.flatMap((word) => [
    ...kind.map((sentence) => ({ word, bad: false, chance: chance(sentence.replace('X', word)) })),
    ...unkind.map((sentence) => ({ word, bad: true, chance: chance(sentence.replace('X', word)) })),
  ])
  const shares = people.map(
    (word) =>
      rows.filter((row) => row.word === word && !row.bad && row.chance > 0.5).length / kind.length,
  )
  const civil = civilTexts()
  const flagged = (texts: string[]): number =>
    texts.filter((text) => scorer.score(text).label === 'toxic').length / texts.length
  const [plainly, respelt] = [
    flagged(civil),
    flagged(civil.map((text, at) => respell(text, at + 991))),
  ]
  return [
    [
      'Toxic spans trial, character F1, by word weights alone',
      percent(spanScores.reduce((sum, score) => sum + score, 0) / spanScores.length),
      'test set: best 70.8, per-word tagger 65.1 (measured)',
    ],
    [
      'Own identity sentences, 16 words: AUROC',
      percent(
        auroc(
          rows.map((row) => row.chance),
          rows.map((row) => row.bad),
        ),
      ),
      '',
    ],
    [
      '  false-alarm gap between words, points',
      percent(Math.max(...shares) - Math.min(...shares)),
      '',
    ],
    [
      'Civil comments flagged: as written / respelt in dialect (own rules)',
      `${percent(plainly)} / ${percent(respelt)}`,
      '',
    ],
  ]
}
