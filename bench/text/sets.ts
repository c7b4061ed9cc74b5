/** The splits the quality tables are measured on. */

import type { Example } from '../../src/methods/text/index.ts'
import { chosen, rowsOf, spansOf } from '../../scripts/models/read.ts'

/** Examples to learn from and to measure on. */
export interface Split {
  train: Example[]
  test: Example[]
}

const one = (text: string, label: string): Example => ({ text, labels: [label] })

/** A fifth held out by what the texts say, so that it stays the same and copies stay together. */
function fifth(rows: Example[]): Split {
  return {
    train: rows.filter(({ text }) => !chosen(text, 0.2)),
    test: rows.filter(({ text }) => chosen(text, 0.2)),
  }
}

const plain = (file: string): Example[] => rowsOf(file).map(({ text, label }) => one(text, label))

export const clinc = (): Split => ({
  train: plain('clinc150/train'),
  test: [...plain('clinc150/val'), ...plain('clinc150/oos_val')],
})

export const banking = (): Split => fifth(plain('banking77/train'))

/** `shots` examples per intent, and 40 others of each to measure on; different for each draw. */
export function bankingFew(shots: number, draw: number): Split {
  const seen = new Map<string, number>()
  const train: Example[] = []
  const test: Example[] = []
  const rows = plain('banking77/train').map((row, at) => ({
    row,
    key: Math.imul(at + draw * 7919, 2654435761) >>> 0,
  }))
  for (const { row } of rows.sort((a, b) => a.key - b.key)) {
    const count = (seen.get(row.labels[0]) ?? 0) + 1
    seen.set(row.labels[0], count)
    if (count <= shots) train.push(row)
    else if (count <= shots + 40) test.push(row)
  }
  return { train, test }
}

export const edos = (): Split => {
  const read = (file: string): Example[] =>
    rowsOf(file).map(({ text, label_sexist }) => one(text, label_sexist))
  return { train: read('edos/train'), test: read('edos/dev') }
}

export const german = (): Split =>
  fifth(
    rowsOf('germeval2018/train').map(({ text, label }) =>
      one(text, label === '1' ? 'offense' : 'other'),
    ),
  )

const toldLabels = ['homophobia', 'obscene', 'insult', 'racism', 'misogyny', 'xenophobia']

export const portuguese = (): Split =>
  fifth(
    rowsOf('told_br/train').map((row) =>
      one(row['text'], toldLabels.some((name) => Number(row[name]) > 0) ? 'toxic' : 'other'),
    ),
  )

export const davidson = (): Split =>
  fifth(
    rowsOf('davidson/train').map(({ text, label }) =>
      one(text, ['hate', 'offensive', 'neither'][Number(label)]),
    ),
  )

export const sms = (): Split => fifth(plain('sms_spam/train'))

export const spansTrial = () => rowsOf('toxic_spans/trial').map(spansOf)

/** Short real texts for the speed table. */
export const shortTexts = (): string[] =>
  rowsOf('goemotions/train')
    .slice(0, 20_000)
    .map(({ text }) => text)

/** Civil comments, for false alarms on respelt copies. */
export const civilTexts = (): string[] =>
  rowsOf('goemotions/dev')
    .filter(({ group }) => group === '3')
    .map(({ text }) => text)
