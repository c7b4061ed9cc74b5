/** What each starter model learns from, and how. */

import type { Example, Training } from '../../src/methods/text/index.ts'
import { respell } from './dialect.ts'
import { chosen, linesOf, rowsOf, spansOf } from './read.ts'
import type { SourceName } from './sources.ts'

export interface Recipe {
  purpose: string
  limits: string[]
  how: Training
  /** Training texts by source. */
  examples: () => Map<SourceName, Example[]>
  /** Texts to measure on, never trained on. */
  tests: () => { name: string; rows: Example[]; label?: string }[]
}

/** Collects examples by source. */
class Basket {
  readonly sets = new Map<SourceName, Example[]>()

  add(
    from: SourceName,
    text: string | undefined,
    label: string,
    weight = 1,
    madeFrom?: string,
  ): void {
    if (!text || text.trim() === '') return
    const list = this.sets.get(from) ?? []
    list.push({ text, labels: [label], weight, ...(madeFrom === undefined ? {} : { madeFrom }) })
    this.sets.set(from, list)
  }
}

const yes =
  (name: string) =>
  (is: boolean): string =>
    is ? name : `not ${name}`
const common = [
  'It orders texts for a person to look at. It must not remove, punish or score anybody by itself.',
  'It reads words, not intentions: irony, quotation, reclaimed words and implied abuse are often misread.',
]
const english = [...common, 'English only.']
const mostVotes = (votes: string, kind: string): boolean =>
  votes.split('|').filter((vote) => vote === kind).length >= 2

/** Emotions that may go with an attack: neither civil nor toxic for certain. */
const heated = new Set(['2', '3', '9', '10', '11', '14'])

function toxicity(): Map<SourceName, Example[]> {
  const basket = new Basket()
  const is = yes('toxic')
  for (const row of rowsOf('toxic_spans/train')) {
    const { text, parts, rest } = spansOf(row)
    basket.add('spans', text, is(true), 0.7)
    for (const part of parts) basket.add('spans', part, is(true), 0.7, text)
    if (parts.length > 0) basket.add('spans', rest, is(false), 0.7, text)
    if (chosen(text, 0.3)) basket.add('spans', respell(text, text.length), is(true), 0.5, text)
  }
  for (const { text, label } of rowsOf('davidson/train'))
    basket.add('davidson', text, is(label !== '2'), label === '1' ? 0.3 : 1)
  for (const { text, abuse_votes, ok_votes } of rowsOf('convabuse/train'))
    basket.add('convabuse', text, is(Number(abuse_votes) > Number(ok_votes)))
  for (const { text, label_gold } of rowsOf('hatemojibuild/train'))
    basket.add('hatemoji', text, is(label_gold === '1'), 0.5)
  for (const { tokens, votes } of rowsOf('hatexplain_val/val'))
    basket.add('hatexplain', tokens, is(!mostVotes(votes!, '1')), 0.7)
  for (const { text, label } of rowsOf('goemotions/train')) {
    if (label!.split('|').some((one) => heated.has(one))) continue
    basket.add('goemotions', text, is(false), 0.5)
    if (chosen(text!, 0.4))
      basket.add('goemotions', respell(text!, text!.length), is(false), 0.7, text)
  }
  for (const file of ['cat_large/gc', 'cat_large/gn']) {
    for (const { text, label } of rowsOf(file)) {
      if (label === '1' || chosen(text!, 0.4)) basket.add('wikipedia', text, is(label === '1'))
    }
  }
  return basket.sets
}

function hate(): Map<SourceName, Example[]> {
  const basket = new Basket()
  const is = yes('hate')
  for (const { text, label } of rowsOf('davidson/train'))
    basket.add('davidson', text, is(label === '0'), label === '1' ? 0.3 : 1)
  for (const { text, label_sexist } of rowsOf('edos/train'))
    basket.add('edos', text, is(label_sexist === 'sexist'), 0.7)
  for (const { text, label_gold } of rowsOf('hatemojibuild/train'))
    basket.add('hatemoji', text, is(label_gold === '1'), 1.5)
  for (const { tokens, votes } of rowsOf('hatexplain_val/val'))
    basket.add('hatexplain', tokens, is(mostVotes(votes!, '0')))
  for (const { text, label } of rowsOf('implicit_hate/all'))
    basket.add('implicit', text, is(label === 'hate'), 0.7)
  for (const { text } of rowsOf('goemotions/train'))
    if (chosen(text!, 0.3)) basket.add('goemotions', text, is(false), 0.5)
  return basket.sets
}

function sexism(): Map<SourceName, Example[]> {
  const basket = new Basket()
  for (const { text, label_sexist } of rowsOf('edos/train')) basket.add('edos', text, label_sexist!)
  return basket.sets
}

function spam(): Map<SourceName, Example[]> {
  const basket = new Basket()
  for (const { text, label } of rowsOf('sms_spam/train')) {
    if (!chosen(text!, 0.1)) basket.add('sms', text, label === '1' ? 'spam' : 'not spam')
  }
  return basket.sets
}

const moods: Record<string, string> = { '1': 'negative', '2': 'neutral', '3': 'positive' }

function sentiment(): Map<SourceName, Example[]> {
  const basket = new Basket()
  for (const { text, group } of rowsOf('goemotions/train')) {
    const label = moods[group!]
    if (label) basket.add('goemotions', text, label)
  }
  for (const { text, label } of rowsOf('vader/tweets_groundtruth')) {
    if (chosen(text!, 0.25)) continue
    const rating = Number(label)
    basket.add('vader', text, rating > 0.5 ? 'positive' : rating < -0.5 ? 'negative' : 'neutral')
  }
  for (const [word, valence] of lexicon()) {
    const weight = Math.abs(valence) / 2
    const [like, unlike] = valence > 0 ? ['positive', 'negative'] : ['negative', 'positive']
    basket.add('vader', word, like!, weight, word)
    if (!/^\w/.test(word)) continue
    for (const opening of ['very', 'so', 'really', 'a', 'the', 'was', 'is']) {
      if (chosen(`${opening} ${word}`, 0.4))
        basket.add('vader', `${opening} ${word}`, like!, weight / 2, word)
    }
    for (const opening of ['not', 'never', "wasn't", "isn't", "don't", 'no']) {
      if (chosen(`${opening} ${word}`, 0.5))
        basket.add('vader', `${opening} ${word}`, unlike!, weight / 4, word)
    }
  }
  return basket.sets
}

/** Words of the VADER lexicon with a clear valence, -4 to 4. */
export function lexicon(): [string, number][] {
  return linesOf('vader/vader_lexicon')
    .map((line): [string, number] => [line.split('\t')[0]!, Number(line.split('\t')[1])])
    .filter(([word, valence]) => word !== '' && Math.abs(valence) >= 0.5)
}

/**
 * Several labels at once. A set says nothing about labels it was not made for: those stay unknown,
 * except that a civil text is none of them, and hate, sexism and threats are toxic.
 */
function triage(): Map<SourceName, Example[]> {
  const all = ['toxic', 'hate', 'sexism', 'threat']
  const sets = new Map<SourceName, Example[]>()
  const add = (from: SourceName, one: Example, labels: string[], unknown: string[]): void => {
    const { text, weight = 1, madeFrom } = one
    const list = sets.get(from) ?? []
    list.push({ text, labels, unknown, weight, ...(madeFrom === undefined ? {} : { madeFrom }) })
    sets.set(from, list)
  }
  for (const [from, examples] of toxicity()) {
    for (const one of examples) {
      const isToxic = one.labels[0] === 'toxic'
      add(from, one, isToxic ? ['toxic'] : [], isToxic ? ['hate', 'sexism', 'threat'] : [])
    }
  }
  for (const [from, examples] of hate()) {
    if (from === 'edos' || from === 'goemotions') continue
    for (const one of examples) {
      const isHate = one.labels[0] === 'hate'
      const unknown = isHate ? ['sexism', 'threat'] : ['toxic', 'sexism', 'threat']
      add(from, one, isHate ? ['hate', 'toxic'] : [], unknown)
    }
  }
  for (const { text, label_category } of rowsOf('edos/train')) {
    const labels = /^1/.test(label_category!)
      ? ['sexism', 'threat', 'toxic']
      : label_category === 'none'
        ? []
        : ['sexism', ...(label_category!.startsWith('2') ? ['toxic'] : [])]
    const told = label_category === 'none' ? ['sexism', 'threat'] : [...labels, 'threat']
    add(
      'edos',
      { text: text!, labels: [] },
      labels,
      all.filter((label) => !told.includes(label)),
    )
  }
  for (const { text, type } of rowsOf('hatemojibuild/train')) {
    const isThreat = type === 'threateninglanguage'
    add(
      'hatemoji',
      { text: text!, labels: [] },
      isThreat ? ['threat', 'toxic'] : [],
      isThreat ? ['hate', 'sexism'] : ['toxic', 'hate', 'sexism'],
    )
  }
  return sets
}

/** Ekman's six groups of the 27 GoEmotions, as its authors group them. */
const emotionGroups: Record<string, string> = Object.fromEntries(
  Object.entries({
    anger: [2, 3, 10],
    disgust: [11],
    fear: [14, 19],
    joy: [0, 1, 4, 5, 8, 13, 15, 17, 18, 20, 21, 23],
    sadness: [9, 12, 16, 24, 25],
    surprise: [6, 7, 22, 26],
    neutral: [27],
  }).flatMap(([name, numbers]) => numbers.map((number) => [String(number), name])),
)

const emotionRows = (file: string): Example[] =>
  rowsOf(file).map(({ text, label }) => ({
    text: text!,
    labels: [...new Set(label!.split('|').map((one) => emotionGroups[one]!))],
  }))

function german(): Map<SourceName, Example[]> {
  const basket = new Basket()
  for (const { text, label } of rowsOf('germeval2018/train')) {
    if (!chosen(text!, 0.15))
      basket.add('germeval', text, label === '1' ? 'offensive' : 'not offensive')
  }
  return basket.sets
}

const labelled = (
  file: string,
  label: (row: Record<string, string>) => string,
  text = 'text',
): Example[] => rowsOf(file).map((row) => ({ text: row[text]!, labels: [label(row)] }))

const others = 'en:gender,orientation,religion,origin,migration,disability,age'

export const recipes: Record<string, Recipe> = {
  toxicity: {
    purpose: 'Puts rude, insulting and threatening posts in front of a moderator first.',
    limits: [
      ...english,
      'Trained partly on labels known to count African American English as offensive more often; such texts weigh less and respelt civil texts were added, which lowers the effect and does not end it.',
    ],
    how: { reading: { mask: ['en'] }, least: 4 },
    examples: toxicity,
    tests: () => [
      {
        name: 'ConvAbuse validation',
        rows: labelled('convabuse/valid', (row) =>
          yes('toxic')(Number(row['abuse_votes']) > Number(row['ok_votes'])),
        ),
      },
    ],
  },
  hate: {
    purpose: 'Finds attacks on people for who they are, for a moderator to read first.',
    limits: [
      ...english,
      'Slurs are learned from data and new ones are missed. Counter-speech that quotes hate is sometimes flagged.',
    ],
    how: { reading: { mask: ['en'] }, least: 4 },
    examples: hate,
    tests: () => [
      {
        name: 'HatemojiBuild validation (adversarial)',
        rows: labelled('hatemojibuild/validation', (row) => yes('hate')(row['label_gold'] === '1')),
      },
    ],
  },
  triage: {
    purpose:
      'Says of a post whether it looks toxic, hateful, sexist or threatening, for a moderator to read first.',
    limits: [...english, 'Threats were learned from few examples (about 460) and many are missed.'],
    how: { reading: { mask: [others] }, least: 5, multi: true },
    examples: triage,
    tests: () => [
      {
        name: 'EDOS development set',
        label: 'sexism',
        rows: labelled('edos/dev', (row) => (row['label_sexist'] === 'sexist' ? 'sexism' : '')),
      },
      {
        name: 'EDOS development set',
        label: 'threat',
        rows: labelled('edos/dev', (row) => (/^1/.test(row['label_category']!) ? 'threat' : '')),
      },
      {
        name: 'ConvAbuse validation',
        label: 'toxic',
        rows: labelled('convabuse/valid', (row) =>
          Number(row['abuse_votes']) > Number(row['ok_votes']) ? 'toxic' : '',
        ),
      },
    ],
  },
  sexism: {
    purpose: 'Finds sexist posts, for a moderator to read first.',
    limits: [
      ...english,
      'Subtle sexism is where it is weakest; fine-tuned language models find clearly more.',
    ],
    how: { reading: { mask: [others] }, least: 3 },
    examples: sexism,
    tests: () => [
      { name: 'EDOS development set', rows: labelled('edos/dev', (row) => row['label_sexist']!) },
    ],
  },
  spam: {
    purpose: 'Finds advertising and fraud in short messages.',
    limits: [
      ...english,
      'Learned from text messages of before 2012; train it on your own spam soon.',
    ],
    how: { least: 2 },
    examples: spam,
    tests: () => [
      {
        name: 'SMS held-out tenth',
        rows: labelled('sms_spam/train', (row) =>
          row['label'] === '1' ? 'spam' : 'not spam',
        ).filter(({ text }) => chosen(text, 0.1)),
      },
    ],
  },
  sentiment: {
    purpose: 'Says whether a text sounds negative, neutral or positive.',
    limits: [
      ...english,
      "Learned from web comments and a word list; a business's own labels improve it.",
    ],
    how: { least: 4, cost: 0.1, balance: 0.6 },
    examples: sentiment,
    tests: () => [
      {
        name: 'GoEmotions development set, single group',
        rows: rowsOf('goemotions/dev')
          .filter(({ group }) => moods[group!])
          .map(({ text, group }) => ({ text: text!, labels: [moods[group!]!] })),
      },
      {
        name: 'VADER tweets, held-out quarter, rated beyond 0.5',
        rows: rowsOf('vader/tweets_groundtruth')
          .filter(({ text, label }) => chosen(text!, 0.25) && Math.abs(Number(label)) > 0.5)
          .map(({ text, label }) => ({
            text: text!,
            labels: [Number(label) > 0 ? 'positive' : 'negative'],
          })),
      },
    ],
  },
  emotions: {
    purpose: 'Names the feelings a text shows, to see moods in many texts together.',
    limits: [
      ...english,
      'Not for judging a person: what somebody feels cannot be read from one text. Rare feelings are mostly missed.',
    ],
    how: { least: 5, multi: true },
    examples: () => new Map([['goemotions', emotionRows('goemotions/train')]]),
    tests: () => [{ name: 'GoEmotions development set', rows: emotionRows('goemotions/dev') }],
  },
  'toxicity-de': {
    purpose: 'Puts offensive German posts in front of a moderator first.',
    limits: [...common, 'German only, learned from 4,300 political tweets of 2018.'],
    how: { language: 'de', reading: { language: 'de', mask: ['de'] }, least: 2 },
    examples: german,
    tests: () => [
      {
        name: 'GermEval training set, held-out 15 %',
        rows: labelled('germeval2018/train', (row) =>
          row['label'] === '1' ? 'offensive' : 'not offensive',
        ).filter(({ text }) => chosen(text, 0.15)),
      },
    ],
  },
}
