/** Training texts for toxicity, hate, sexism and the triage of all of them. */

import { Mentions } from '../../src/methods/text/index.ts'
import type { Example } from '../../src/methods/text/index.ts'
import { Basket, reweigh, yes } from './basket.ts'
import { respell } from './dialect.ts'
import { framed } from './frames.ts'
import { chosen, rowsOf, spansOf } from './read.ts'
import type { Row } from './read.ts'
import type { SourceName } from './sources.ts'

/** Rows of a set without the quarter kept for the figures on the card. */
const heldIn = (file: string, column: string): Row[] =>
  rowsOf(file).filter((row) => !chosen(row[column] ?? '', 0.25))

export const mostVotes = (votes: string, kind: string): boolean =>
  votes.split('|').filter((vote) => vote === kind).length >= 2

/** Emotions that may go with an attack: neither civil nor toxic for certain. */
const heated = new Set(['2', '3', '9', '10', '11', '14'])

export function toxicity(): Map<SourceName, Example[]> {
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
    basket.add('davidson', text, is(label !== '2'), label === '1' ? 0.1 : 1)
  for (const { text, abuse_votes, ok_votes } of rowsOf('convabuse/train'))
    basket.add('convabuse', text, is(Number(abuse_votes) > Number(ok_votes)))
  for (const { text, label_gold } of rowsOf('hatemojibuild/train'))
    basket.add('hatemoji', text, is(label_gold === '1'), 0.5)
  for (const { tokens, votes } of heldIn('hatexplain_val/val', 'tokens'))
    basket.add('hatexplain', tokens, is(!mostVotes(votes, '1')), 0.7)
  for (const { text, label } of rowsOf('goemotions/train')) {
    if (label.split('|').some((one) => heated.has(one))) continue
    basket.add('goemotions', text, is(false), 0.5)
    if (chosen(text, 0.4))
      basket.add('goemotions', respell(text, text.length), is(false), 0.7, text)
  }
  for (const file of ['cat_large/gc', 'cat_large/gn']) {
    for (const { text, label } of rowsOf(file)) {
      if (label === '1' || chosen(text, 0.4)) basket.add('wikipedia', text, is(label === '1'))
    }
  }
  return reweigh(basket.sets, new Mentions(['en']))
}

export function hate(): Map<SourceName, Example[]> {
  const basket = new Basket()
  const is = yes('hate')
  const mentions = new Mentions(['en'])
  for (const { text, label } of rowsOf('davidson/train'))
    basket.add('davidson', text, is(label === '0'), label === '1' ? 0.3 : 1)
  for (const { text, label_sexist } of rowsOf('edos/train'))
    basket.add('edos', text, is(label_sexist === 'sexist'), 0.7)
  for (const { text, label_gold } of rowsOf('hatemojibuild/train'))
    basket.add('hatemoji', text, is(label_gold === '1'), 1.5)
  for (const { tokens, votes } of heldIn('hatexplain_val/val', 'tokens'))
    basket.add('hatexplain', tokens, is(mostVotes(votes, '0')))
  for (const { text, label } of rowsOf('implicit_hate/all'))
    basket.add('implicit', text, is(label === 'hate'), 0.7)
  for (const { text, label } of rowsOf('goemotions/train')) {
    const isCalm = !label.split('|').some((one) => heated.has(one))
    const namesSomebody = isCalm && mentions.in(text).terms.length > 0
    if (namesSomebody || chosen(text, 0.3))
      basket.add('goemotions', text, is(false), namesSomebody ? 1 : 0.5)
  }
  for (const file of ['cat_large/gc', 'cat_large/gn']) {
    for (const { text, label } of rowsOf(file)) {
      if (label === '0' && mentions.in(text).terms.length > 0)
        basket.add('wikipedia', text, is(false))
    }
  }
  return frame(reweigh(basket.sets, mentions))
}

/** Short hateful texts again, objected to (not hate) and endorsed (hate). */
function frame(sets: Map<SourceName, Example[]>): Map<SourceName, Example[]> {
  const both = ({ text, labels, weight = 1 }: Example): Example[] => {
    if (labels[0] !== 'hate' || text.split(' ').length > 14 || !chosen(text, 0.4)) return []
    const { objecting, endorsing } = framed(text, text.length * 31 + text.charCodeAt(0))
    return [
      { text: objecting, labels: ['not hate'], weight: weight * 0.7, madeFrom: text },
      { text: endorsing, labels: ['hate'], weight: weight * 0.5, madeFrom: text },
    ]
  }
  return new Map(
    [...sets].map(([name, examples]) => [name, [...examples, ...examples.flatMap(both)]]),
  )
}

export function sexism(): Map<SourceName, Example[]> {
  const basket = new Basket()
  for (const { text, label_sexist } of rowsOf('edos/train')) basket.add('edos', text, label_sexist)
  return basket.sets
}

/**
 * Several labels at once. A set says nothing about labels it was not made for: those stay unknown,
 * except that a civil text is none of them, and hate, sexism and threats are toxic.
 */
export function triage(): Map<SourceName, Example[]> {
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
    const labels = label_category.startsWith('1')
      ? ['sexism', 'threat', 'toxic']
      : label_category === 'none'
        ? []
        : ['sexism', ...(label_category.startsWith('2') ? ['toxic'] : [])]
    const told = label_category === 'none' ? ['sexism', 'threat'] : [...labels, 'threat']
    add(
      'edos',
      { text: text, labels: [] },
      labels,
      all.filter((label) => !told.includes(label)),
    )
  }
  for (const { text, type } of rowsOf('hatemojibuild/train')) {
    const isThreat = type === 'threateninglanguage'
    add(
      'hatemoji',
      { text: text, labels: [] },
      isThreat ? ['threat', 'toxic'] : [],
      isThreat ? ['hate', 'sexism'] : ['toxic', 'hate', 'sexism'],
    )
  }
  return sets
}

export function german(): Map<SourceName, Example[]> {
  const basket = new Basket()
  for (const { text, label } of rowsOf('germeval2018/train')) {
    if (!chosen(text, 0.15))
      basket.add('germeval', text, label === '1' ? 'offensive' : 'not offensive')
  }
  return basket.sets
}
