/** What each UTF-16 code unit is to the tokeniser: one byte per unit, filled on first use. */

export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
export const MARK = 3
export const INVISIBLE = 4
export const UNSPACED = 5
export const SURROGATE = 6
export const SYMBOL = 7
export const APOSTROPHE = 8

const letter = /[\p{L}\p{M}]/u
const digit = /\p{Nd}/u
const pictograph = /\p{Extended_Pictographic}/u
/** Characters nobody sees: format and control characters, fillers, variation selectors. */
export const invisible =
  /\p{Cf}|\p{Cc}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/u
const space = /[\s\p{Z}\u0085]/u
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]/u

/** The class of one code point (astral ones are only letters, unspaced, symbols or marks). */
export function classOf(character: string): number {
  if (space.test(character)) return SPACE
  if (invisible.test(character)) return INVISIBLE
  if (unspaced.test(character) && letter.test(character)) return UNSPACED
  if (letter.test(character)) return LETTER
  if (digit.test(character)) return DIGIT
  if (character === "'" || character === '’' || character === 'ʼ') return APOSTROPHE
  if (pictograph.test(character) && character > '\u00ff') return SYMBOL
  return MARK
}

let classes: Uint8Array | undefined

/** The table over all 65,536 code units. */
export function characterClasses(): Uint8Array {
  if (classes) return classes
  const table = new Uint8Array(65_536)
  for (let unit = 0; unit < 65_536; unit++) {
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
    table[unit] = isSurrogate ? SURROGATE : classOf(String.fromCharCode(unit))
  }
  classes = table
  return table
}
