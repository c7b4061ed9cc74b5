/** Where words fit: the server cannot measure text, so it estimates on the safe side. */

export const FONT = 14
export const LINE = 18

const WIDE =
  /[%@mwMW\u2014]|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u
const widths = new Map<string, number>()

function widthOfLetter(letter: string): number {
  const held = widths.get(letter)
  if (held !== undefined) return held
  const width = WIDE.test(letter) ? FONT : FONT * 0.58
  if (widths.size >= 4000) widths.clear()
  widths.set(letter, width)
  return width
}

/** Estimated width in px at 14 px: 0.58 em a letter, a whole em for wide ones. */
export function widthOf(words: string): number {
  let width = 0
  for (const letter of words) width += widthOfLetter(letter)
  return width
}

/** Breaks words into lines no wider than `most` px; a word too long for a line is cut in pieces. */
export function wrap(words: string, most: number): string[] {
  const lines: string[] = []
  let now = ''
  for (const word of words.trim().split(/\s+/u)) {
    if (now !== '' && widthOf(`${now} ${word}`) > most) {
      lines.push(now)
      now = ''
    }
    now = now === '' ? '' : `${now} `
    for (const letter of word) {
      if (now !== '' && widthOf(now + letter) > most) {
        lines.push(now)
        now = ''
      }
      now += letter
    }
  }
  return [...lines, now]
}

/** Moves places apart until each has its height, keeping their order and staying in [top, bottom]. */
export function spread(
  wanted: readonly { at: number; height: number }[],
  top: number,
  bottom: number,
): number[] {
  const order = wanted.map((one, i) => ({ ...one, i })).sort((a, b) => a.at - b.at || a.i - b.i)
  let floor = top
  for (const one of order) {
    one.at = Math.max(one.at, floor)
    floor = one.at + one.height
  }
  let ceiling = bottom
  for (const one of order.toReversed()) {
    one.at = Math.min(one.at, ceiling - one.height)
    ceiling = one.at
  }
  const places = wanted.map(() => top)
  for (const one of order) places[one.i] = one.at
  return places
}

/** Indexes of the labels to show on an axis `width` px long: first, last and evenly between. */
export function shownLabels(labels: readonly string[], width: number): number[] {
  const count = labels.length
  if (count <= 1) return count === 1 ? [0] : []
  const widest = Math.max(...labels.map(widthOf)) + 16
  const room = Math.max(2, Math.floor(width / widest))
  const step = Math.max(1, Math.ceil((count - 1) / Math.max(1, room - 1)))
  const shown: number[] = []
  for (let i = 0; i < count - 1; i += step) shown.push(i)
  const last = shown.at(-1) ?? 0
  if (last !== 0 && count - 1 - last < step * 0.75) shown.pop()
  return [...shown, count - 1]
}
