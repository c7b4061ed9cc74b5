/** Training texts for sentiment, emotions and spam. */

import type { Example } from '../../src/methods/text/index.ts'
import { Basket } from './basket.ts'
import { chosen, linesOf, rowsOf } from './read.ts'
import type { SourceName } from './sources.ts'

export function spam(): Map<SourceName, Example[]> {
  const basket = new Basket()
  for (const { text, label } of rowsOf('sms_spam/train')) {
    if (!chosen(text, 0.1)) basket.add('sms', text, label === '1' ? 'spam' : 'not spam')
  }
  return basket.sets
}

export const moods: Record<string, string> = { '1': 'negative', '2': 'neutral', '3': 'positive' }

export function sentiment(): Map<SourceName, Example[]> {
  const basket = new Basket()
  for (const { text, group } of rowsOf('goemotions/train')) {
    const label = moods[group]
    if (label) basket.add('goemotions', text, label)
  }
  for (const { text, label } of rowsOf('vader/tweets_groundtruth')) {
    if (chosen(text, 0.25)) continue
    const rating = Number(label)
    basket.add('vader', text, rating > 0.5 ? 'positive' : rating < -0.5 ? 'negative' : 'neutral')
  }
  for (const [word, valence] of lexicon()) {
    const weight = Math.abs(valence) / 2
    const [like, unlike] = valence > 0 ? ['positive', 'negative'] : ['negative', 'positive']
    basket.add('vader', word, like, weight, word)
    if (!/^\w/.test(word)) continue
    for (const opening of ['very', 'so', 'really', 'a', 'the', 'was', 'is']) {
      if (chosen(`${opening} ${word}`, 0.4))
        basket.add('vader', `${opening} ${word}`, like, weight / 2, word)
    }
    for (const opening of ['not', 'never', "wasn't", "isn't", "don't", 'no']) {
      if (chosen(`${opening} ${word}`, 0.5))
        basket.add('vader', `${opening} ${word}`, unlike, weight / 4, word)
    }
  }
  return basket.sets
}

/** Words of the VADER lexicon with a clear valence, -4 to 4. */
export function lexicon(): [string, number][] {
  return linesOf('vader/vader_lexicon')
    .map((line): [string, number] => [line.split('\t')[0], Number(line.split('\t')[1])])
    .filter(([word, valence]) => word !== '' && Math.abs(valence) >= 0.5)
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

export const emotionRows = (file: string): Example[] =>
  rowsOf(file).map(({ text, label }) => ({
    text: text,
    labels: [...new Set(label.split('|').map((one) => emotionGroups[one]))],
  }))
