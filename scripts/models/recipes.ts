/** What each starter model learns from, and how. */

import type { Example, Training } from '../../src/methods/text/index.ts'
import { yes } from './basket.ts'
import { german, hate, mostVotes, sexism, toxicity, triage } from './harm.ts'
import { emotionRows, moods, sentiment, spam } from './moods.ts'
import { chosen, rowsOf } from './read.ts'
import type { SourceName } from './sources.ts'

export interface Recipe {
  purpose: string
  limits: string[]
  how: Training
  /** Probability from which the rarer label holds, where another than the best macro-F1 is wanted. */
  threshold?: number
  /** Training texts by source. */
  examples: () => Map<SourceName, Example[]>
  /** Texts to measure on, never trained on. */
  tests: () => { name: string; rows: Example[]; label?: string }[]
}

const common = [
  'It orders texts for a person to look at. It must not remove, punish or score anybody by itself.',
  'It reads words, not intentions: irony, quotation, reclaimed words and implied abuse are often misread.',
]
const english = [...common, 'English only.']
const labelled = (
  file: string,
  label: (row: Record<string, string>) => string,
  text = 'text',
): Example[] => rowsOf(file).map((row) => ({ text: row[text], labels: [label(row)] }))

const hatexplain = (label: (votes: string) => string): Example[] =>
  rowsOf('hatexplain_val/val')
    .filter(({ tokens }) => chosen(tokens, 0.25))
    .map(({ tokens, votes }) => ({ text: tokens, labels: [label(votes)] }))

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
        name: 'HateXplain, held-out quarter, hateful or offensive by most votes',
        rows: hatexplain((votes) => yes('toxic')(!mostVotes(votes, '1'))),
      },
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
      'The threshold was chosen on sentences of our own (bench/text/functional.ts) so that friendly mentions and objections are rarely flagged.',
    ],
    how: { reading: { mask: ['en'] }, least: 4, cost: 0.3, tells: 0.3 },
    examples: hate,
    threshold: 0.35,
    tests: () => [
      {
        name: 'HateXplain, held-out quarter, hate by most votes',
        rows: hatexplain((votes) => yes('hate')(mostVotes(votes, '0'))),
      },
      {
        name: 'HatemojiBuild validation (adversarial pairs, beyond a word model)',
        rows: labelled('hatemojibuild/validation', (row) => yes('hate')(row['label_gold'] === '1')),
      },
    ],
  },
  triage: {
    purpose:
      'Says of a post whether it looks toxic, hateful, sexist or threatening, for a moderator to read first.',
    limits: [...english, 'Threats were learned from few examples (about 460) and many are missed.'],
    how: { reading: { mask: [others] }, least: 6, multi: true },
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
        rows: labelled('edos/dev', (row) =>
          row['label_category'].startsWith('1') ? 'threat' : '',
        ),
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
      { name: 'EDOS development set', rows: labelled('edos/dev', (row) => row['label_sexist']) },
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
          .filter(({ group }) => moods[group])
          .map(({ text, group }) => ({ text: text, labels: [moods[group]] })),
      },
      {
        name: 'VADER tweets, held-out quarter, rated beyond 0.5',
        rows: rowsOf('vader/tweets_groundtruth')
          .filter(({ text, label }) => chosen(text, 0.25) && Math.abs(Number(label)) > 0.5)
          .map(({ text, label }) => ({
            text: text,
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
