/** Cuts a text into words, numbers, emoji and signs, keeping where each stood in the original. */

import {
  APOSTROPHE,
  DIGIT,
  INVISIBLE,
  LETTER,
  MARK,
  SPACE,
  SURROGATE,
  SYMBOL,
  UNSPACED,
  characterClasses,
  classOf,
} from './characters.ts'

/** Receives one piece of text: its written form and its place in UTF-16 units. */
export type Sink = (written: string, start: number, end: number) => void

export const USER = '<user>'
export const LINK = '<link>'
export const MAIL = '<mail>'

const linkStart = /^(https?:\/\/|www\.)/i
const emoticonAt =
  /(?:[:;=8xX][-'^o]?[)(\][DPpOo3|/\\*@$cC>]|<\/?3|[)(][-']?[:;=]|\^_+\^|-_+-|[xX]D|[oO]_[oO])(?![\p{L}\d])/uy
const placeholder = /\[(user|url|name|religion)\]/iy
const mailTail = /@[\w-]+(\.[\w-]+)+/y
const userTail = /@[\p{L}\p{N}_]+/uy
const signs = /[@$!|*+€]/
const regional = /\p{Regional_Indicator}/u

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter)
    segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'word' })))
  return segmenter
}

/** Cuts texts of one language; holds no state between texts. */
export class Tokenizer {
  private readonly classes = characterClasses()
  private readonly language: string

  constructor(language = 'en') {
    this.language = Intl.Segmenter.supportedLocalesOf([language]).length > 0 ? language : 'en'
  }

  /** Calls `sink` for every token of `text`, in order. Lone surrogates count as spaces. */
  cut(text: string, sink: Sink): void {
    const { classes } = this
    const { length } = text
    let at = 0
    while (at < length) {
      const unit = text.charCodeAt(at)
      const kind = classes[unit]
      if (kind === SPACE || kind === INVISIBLE) at++
      else if (kind === LETTER) at = this.word(text, at, sink)
      else if (kind === DIGIT) at = this.word(text, at, sink)
      else if (kind === MARK || kind === APOSTROPHE) at = this.sign(text, at, unit, sink)
      else if (kind === UNSPACED) at = this.unspaced(text, at, sink)
      else if (kind === SYMBOL) at = this.emoji(text, at, sink)
      else at = this.astral(text, at, sink)
    }
  }

  private word(text: string, start: number, sink: Sink): number {
    const { classes } = this
    const first = text.charCodeAt(start) | 32
    if ((first === 104 || first === 119) && linkStart.test(text.slice(start, start + 8)))
      return this.link(text, start, sink)
    if ((first === 120 || first === 111) && this.emoticon(text, start, sink) > start)
      return this.emoticon(text, start, undefined)
    let at = start + 1
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const kind = classes[unit]
      if (kind === LETTER || kind === DIGIT || kind === INVISIBLE) continue
      if (kind === APOSTROPHE && classes[text.charCodeAt(at + 1)] === LETTER) continue
      if (kind === SURROGATE && this.astralLetter(text, at)) {
        at++
        continue
      }
      if (kind !== MARK || !signs.test(text[at]!)) break
      if (unit === 64 && this.mail(text, start, at, sink)) return mailTail.lastIndex
      const next = this.throughSigns(text, at)
      if (next === at) break
      at = next - 1
    }
    const spelled = this.spelledOut(text, start, at)
    if (spelled > at) {
      sink(text.slice(start, spelled).replace(/[^\p{L}\p{M}\d]/gu, ''), start, spelled)
      return spelled
    }
    sink(text.slice(start, at), start, at)
    return at
  }

  /** Signs count as letters when letters stand on both sides, or money signs end the word. */
  private throughSigns(text: string, at: number): number {
    let end = at
    while (end < text.length && end - at < 4 && signs.test(text[end]!)) end++
    if (this.classes[text.charCodeAt(end)] === LETTER) return end
    return /^[$]{1,3}$/.test(text.slice(at, end)) && end - at < 4 ? end : at
  }

  private mail(text: string, start: number, at: number, sink: Sink): boolean {
    mailTail.lastIndex = at
    if (!mailTail.test(text)) return false
    sink(MAIL, start, mailTail.lastIndex)
    return true
  }

  private link(text: string, start: number, sink: Sink): number {
    let at = start
    while (at < text.length && this.classes[text.charCodeAt(at)] !== SPACE) at++
    sink(LINK, start, at)
    return at
  }

  /** End of a word written letter by letter ("s t u p i d", "s.t.u.p.i.d"), or `end`. */
  private spelledOut(text: string, start: number, end: number): number {
    if (end - start !== 1) return end
    const { classes } = this
    const gap = text[end]
    if (gap === undefined || !/[ .\-_*~]/.test(gap)) return end
    let at = end
    let letters = 1
    while (text[at] === gap && classes[text.charCodeAt(at + 1)] === LETTER) {
      const after = classes[text.charCodeAt(at + 2)]
      if (at + 2 < text.length && (after === LETTER || after === DIGIT || after === APOSTROPHE))
        break
      at += 2
      letters++
    }
    return letters >= (gap === ' ' ? 3 : 4) ? at : end
  }

  private sign(text: string, start: number, unit: number, sink: Sink): number {
    const emoticon = this.emoticon(text, start, sink)
    if (emoticon > start) return emoticon
    const next = this.classes[text.charCodeAt(start + 1)]
    if (unit === 64) {
      userTail.lastIndex = start
      if (userTail.test(text)) {
        sink(USER, start, userTail.lastIndex)
        return userTail.lastIndex
      }
    } else if (unit === 91) {
      placeholder.lastIndex = start
      const found = placeholder.exec(text)
      if (found) {
        const name = found[1]!.toLowerCase()
        sink(
          name === 'url' ? LINK : name === 'religion' ? 'religion' : USER,
          start,
          placeholder.lastIndex,
        )
        return placeholder.lastIndex
      }
    } else if (unit === 35 && next === LETTER) return this.hashtag(text, start, sink)
    else if (unit === 36 && next === LETTER) return this.word(text, start, sink)
    else if (unit === 33 || unit === 63) return this.run(text, start, sink)
    else if (unit === 46 && text.startsWith('...', start)) return this.run(text, start, sink)
    else if (unit === 34 || unit === 8220 || unit === 8221) sink('"', start, start + 1)
    return start + 1
  }

  private run(text: string, start: number, sink: Sink): number {
    let at = start
    while (at < text.length && text[at] === text[start]) at++
    const sign = text[start]!
    sink(at - start > 1 ? sign + sign : sign, start, at)
    return at
  }

  private emoticon(text: string, start: number, sink: Sink | undefined): number {
    emoticonAt.lastIndex = start
    if (!emoticonAt.test(text)) return start
    const end = emoticonAt.lastIndex
    sink?.(text.slice(start, end), start, end)
    return end
  }

  /** "#BlackLivesMatter" is read as its words. */
  private hashtag(text: string, start: number, sink: Sink): number {
    let at = start + 1
    let from = at
    for (; at < text.length; at++) {
      const kind = this.classes[text.charCodeAt(at)]
      if (kind !== LETTER && kind !== DIGIT) break
      if (at > from && /\p{Lu}/u.test(text[at]!) && /\p{Ll}/u.test(text[at - 1]!)) {
        sink(text.slice(from, at), from, at)
        from = at
      }
    }
    sink(text.slice(from, at), from, at)
    return at
  }

  private unspaced(text: string, start: number, sink: Sink): number {
    let end = start
    while (end < text.length && this.classes[text.charCodeAt(end)] === UNSPACED) end++
    for (const part of segmenterFor(this.language).segment(text.slice(start, end))) {
      sink(part.segment, start + part.index, start + part.index + part.segment.length)
    }
    return end
  }

  private astralLetter(text: string, at: number): boolean {
    const point = text.codePointAt(at)!
    return point > 0xffff && classOf(String.fromCodePoint(point)) === LETTER
  }

  private astral(text: string, start: number, sink: Sink): number {
    const point = text.codePointAt(start)!
    if (point <= 0xffff) return start + 1
    const character = String.fromCodePoint(point)
    const kind = classOf(character)
    if (kind === UNSPACED) {
      sink(character, start, start + 2)
      return start + 2
    }
    if (kind === LETTER) return this.word(text, start, sink)
    if (kind === SYMBOL || regional.test(character)) return this.emoji(text, start, sink)
    return start + 2
  }

  /** One whole emoji: flags, skin tones and joined sequences stay together. */
  private emoji(text: string, start: number, sink: Sink): number {
    let at = start
    let joined = true
    const flag = regional.test(String.fromCodePoint(text.codePointAt(start)!))
    for (let count = 0; at < text.length; count++) {
      const point = text.codePointAt(at)!
      const isModifier =
        point === 0xfe0f || (point >= 0x1f3fb && point <= 0x1f3ff) || point === 0x20e3
      const isJoiner = point === 0x200d
      const isSecondFlag = flag && count === 1 && point >= 0x1f1e6 && point <= 0x1f1ff
      if (!joined && !isModifier && !isJoiner && !isSecondFlag) break
      at += point > 0xffff ? 2 : 1
      joined = isJoiner
    }
    sink(text.slice(start, at), start, at)
    return at
  }
}
