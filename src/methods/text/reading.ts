/** Reads a text into words the models know by number, remembering each word it has met. */

import { identityWords } from './identity.ts'
import { hashLetters, hashPair, hashWord } from './hashing.ts'
import { plainWord } from './spelling.ts'
import { Tokenizer } from './tokens.ts'

/** How texts become features. Part of every model file: both sides must read alike. */
export interface Reading {
  language: string
  /** log2 of the number of buckets. */
  bits: number
  /** Letter sequences of this many UTF-16 units; `[0, 0]` for none. */
  letters: [number, number]
  pairs: boolean
  /** Words shortly after a negation count as negated, too. */
  negation: boolean
  /** Languages whose identity words are read as one shared word; empty for none. */
  mask: string[]
  /** Identity words of the community's own, beside the lists. */
  ownMask?: string[]
}

/** One word as first met: its plain form, its bucket and the buckets of its letter sequences. */
export interface Word {
  plain: string
  hash: number
  bucket: number
  letters: Int32Array
  masked: boolean
  negates: boolean
  /** Which text it was last met in, and how often there: saves a set per text. */
  met: number
  times: number
  /** What one model makes of the word; owned by the scorer. */
  parts: Float64Array | undefined
}

export const MASK = '<person>'
const limit = 50_000
const reach = 3
const underNegation = hashWord('<not>')

/** Negations of the languages models are trained in. */
const negations = new Set(
  (
    "not no never cannot cant can't don't dont doesn't doesnt didn't didnt isn't isnt aren't arent wasn't wasnt weren't won't wont wouldn't shouldn't couldn't hasn't haven't hadn't ain't aint without hardly barely neither nor nothing " +
    'nicht kein keine keinen keiner keinem nie niemals ohne pas jamais sans aucun aucune no nunca sin ningún ninguna jamás non mai senza nessun nessuna não nem sem nenhum nenhuma niet geen nooit zonder nie bez żaden ليس لا لم لن نہیں नहीं मत'
  ).split(' '),
)
const noLetters = new Int32Array(0)

/** Reads texts one after another; its arrays are overwritten by the next `read`. */
export class Reader {
  readonly words: Word[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []
  /** The different words of the text, in order of appearance. */
  readonly distinct: Word[] = []
  /** Buckets of words read together: neighbours, and a negation with each word in its reach. */
  readonly pairs: number[] = []
  /** Which two words each pair joins. */
  readonly firsts: number[] = []
  readonly seconds: number[] = []

  readonly settings: Reading
  private readonly tokenizer: Tokenizer
  private readonly mask: Set<string>
  private readonly modulus: number
  private byWritten = new Map<string, Word>()
  private byPlain = new Map<string, Word>()
  private texts = 0

  constructor(settings: Reading) {
    this.settings = settings
    this.tokenizer = new Tokenizer(settings.language)
    this.mask = identityWords(settings.mask, settings.ownMask)
    this.modulus = 2 ** settings.bits - 1
  }

  /** Fills the arrays with the words of `text`. */
  read(text: string): void {
    this.words.length = 0
    this.starts.length = 0
    this.ends.length = 0
    this.distinct.length = 0
    this.pairs.length = 0
    this.firsts.length = 0
    this.seconds.length = 0
    if (this.byWritten.size > limit) {
      this.byWritten = new Map()
      this.byPlain = new Map()
    }
    this.texts++
    this.tokenizer.cut(text, this.take)
    if (this.settings.pairs) {
      for (let at = 1; at < this.words.length; at++) {
        this.join(at - 1, at, hashPair(this.words[at - 1]!.hash, this.words[at]!.hash))
      }
    }
    if (this.settings.negation) this.negate()
  }

  private join(first: number, second: number, hash: number): void {
    this.pairs.push(hash & this.modulus)
    this.firsts.push(first)
    this.seconds.push(second)
  }

  /** "not a good headset": a, good and headset stand under the negation; "but" or a stop ends it. */
  private negate(): void {
    for (let at = 0; at < this.words.length; at++) {
      if (!this.words[at]!.negates) continue
      for (let next = at + 1; next <= at + reach && next < this.words.length; next++) {
        const word = this.words[next]!
        if (word.letters.length === 0 || word.negates || word.plain === 'but') break
        this.join(at, next, hashPair(underNegation, word.hash))
      }
    }
  }

  /** Forgets what scorers noted on words. */
  clear(): void {
    this.byWritten = new Map()
    this.byPlain = new Map()
  }

  private readonly take = (written: string, start: number, end: number): void => {
    const word = this.byWritten.get(written) ?? this.meet(written)
    if (word.met === this.texts) word.times++
    else {
      word.met = this.texts
      word.times = 1
      this.distinct.push(word)
    }
    this.words.push(word)
    this.starts.push(start)
    this.ends.push(end)
  }

  private meet(written: string): Word {
    const plain = readable(written, this.mask)
    let word = this.byPlain.get(plain)
    if (!word) {
      const hash = hashWord(plain)
      const [from, to] = this.settings.letters
      const spelt = to > 0 && /[\p{L}\p{N}]/u.test(plain) && !plain.startsWith('<')
      const letters = spelt
        ? Int32Array.from(hashLetters(plain, from, to), (value) => value & this.modulus)
        : noLetters
      const masked = plain === MASK
      word = {
        plain,
        hash,
        bucket: hash & this.modulus,
        letters,
        masked,
        negates: negations.has(plain),
        met: 0,
        times: 0,
        parts: undefined,
      }
      this.byPlain.set(plain, word)
    }
    if (written.length <= 64) this.byWritten.set(written, word)
    return word
  }
}

const skinTones = /\p{Emoji_Modifier}|\ufe0f/gu

/** The plain form of a written token: numbers by size, emoji without variants, names masked. */
export function readable(written: string, mask: Set<string>): string {
  if (written.startsWith('<') && written.endsWith('>')) return written
  if (/^\d+$/.test(written))
    return written.length <= 2 ? written : `<number${Math.min(written.length, 12)}>`
  const plain = plainWord(written.replace(skinTones, ''))
  if (mask.size > 0 && (mask.has(plain) || mask.has(plain.replace(/'s?$/, '')))) return MASK
  return plain.length > 0 ? plain : written
}
