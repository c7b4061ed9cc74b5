// Options and rows as they are typed, a line each, and the keys that stay with them while their words change.
import type { Kind } from './shapes.ts'

export type LabelLine = { label: string; size: number | null }

export function labelLines(text: string): LabelLine[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const sized = /^(.*?)\s*\|\s*(\d{1,6})$/.exec(line)
      return sized
        ? { label: sized[1] ?? '', size: Number(sized[2]) }
        : { label: line.slice(0, 200), size: null }
    })
}

export const asLines = (
  keys: readonly { key: string; size?: number | null }[],
  words: Record<string, string>,
) =>
  keys.map(({ key, size }) => `${words[key] ?? ''}${size == null ? '' : ` | ${size}`}`).join('\n')

/** The key a label had before, or a new one that none has. */
export function keysFor(
  lines: readonly LabelLine[],
  before: Record<string, string>,
  letter: 'o' | 'r',
): string[] {
  const known = new Map(Object.entries(before).map(([key, label]) => [label, key]))
  const kept = lines.map(({ label }) => known.get(label))
  const taken = new Set([...Object.keys(before), ...kept])
  let n = 0
  return kept.map((key, at) => {
    if (key !== undefined && kept.indexOf(key) === at) return key
    do n += 1
    while (taken.has(`${letter}${n}`))
    taken.add(`${letter}${n}`)
    return `${letter}${n}`
  })
}

/** What is wrong with the lines for this kind of question, by field. */
export function rightOptions(
  kind: Kind,
  options: readonly LabelLine[],
  rows: readonly LabelLine[],
  low: number,
  high: number,
): Record<string, string> | undefined {
  const choice = ['single', 'multiple', 'ranking'].includes(kind)
  if (choice && (options.length < 2 || options.length > 40))
    return { options: 'surveys.wrong.options' }
  if (kind === 'ranking' && options.length > 10) return { options: 'surveys.wrong.ranking' }
  if (new Set(options.map(({ label }) => label)).size < options.length)
    return { options: 'surveys.wrong.same' }
  if (['scale', 'matrix'].includes(kind) && ![0, high - low + 1].includes(options.length))
    return { options: 'surveys.wrong.points' }
  if (kind === 'matrix' && (rows.length < 1 || rows.length > 20))
    return { rows: 'surveys.wrong.rows' }
  return undefined
}
