// Finds the approved answer to a question, or says that there is none it is sure of. Quotes; never writes.
// @fulfils R86
import { Coverage, type Speaking } from './coverage.ts'
import { lineOf } from './line.ts'
import { Learnt } from './learnt.ts'
import { outsideOf } from './outside-questions.ts'

export type Findable = {
  id: string
  question: string
  phrasings: readonly string[]
  source: string
}
export type Found = {
  /** The answer it is sure of. */
  answer: string | undefined
  /** Answers that come near, best first: to be offered as questions, never as answers. */
  near: string[]
  /** How far above the line, 0 to 1 for showing; on the line it is a half. */
  sure: number
}

/** At most this share of questions from outside may be answered. */
const wrongly = 0.05
/** At most this share of the phrasings may be answered by another answer, if their own were not there. */
const besides = 0.1
/** With so many phrasings for each answer, what is learnt from them counts in full; and with so many, what is nobody's. */
const [plenty, ample] = [10, 20]
/** So many phrasings tell enough about where the line is. */
const mostTaken = 1500
const mostNear = 3
const nearBy = 0.34
/** An answer that speaks of less of the question is none, whatever the letters look like. */
const leastCovered = 0.2
const leastCoveredUnlearnt = 0.6
const never = -9

type Fit = { at: number; covered: number; fits: number }

export class Finder {
  private readonly ids: string[]
  private readonly locale: string
  private readonly speaking: Speaking[]
  private readonly coverage: Coverage
  private readonly learnt: Learnt | undefined
  /** How much what is learnt from phrasings counts beside coverage, 0 to 1: the more, the more there are. */
  private readonly trust: number
  /** How much what is learnt of nobody's questions counts, 0 to 1, instead of being clear of the next answer. */
  private readonly wary: number
  /** A question scored below this is not answered. */
  readonly line: number

  /** `outside`: questions that none of the answers answers; it learns from them, too. */
  constructor(
    answers: readonly Findable[],
    locale: string,
    outside: readonly string[] = outsideOf(locale),
  ) {
    this.locale = locale
    this.ids = answers.map(({ id }) => id)
    this.speaking = answers.map(({ question, phrasings, source }) => ({
      asked: [question, ...phrasings],
      answer: source,
    }))
    this.coverage = new Coverage(this.speaking, locale)
    this.learnt = Learnt.from(
      this.speaking.map(({ asked }) => asked),
      outside,
      locale,
    )
    const each = this.speaking.flatMap(({ asked }) => asked).length / Math.max(1, answers.length)
    this.trust = this.learnt ? Math.min(1, each / plenty) : 0
    this.wary = this.learnt ? Math.min(1, each / ample) : 0
    this.line = Math.max(
      0,
      lineOf(this.scoresOutside(outside), wrongly),
      lineOf(this.scoresWithoutTheirAnswer(), besides),
    )
  }

  find(question: string): Found {
    const text = question.slice(0, 1000)
    const fits = this.fitsOf(text)
    const score = this.scoreOf(fits, this.strangeness(text))
    const best = fits[0]
    return {
      answer: best && score >= this.line ? this.ids[best.at] : undefined,
      near: fits
        .filter(({ covered }) => covered >= nearBy)
        .slice(0, mostNear)
        .flatMap(({ at }) => this.ids[at] ?? []),
      sure: 1 / (1 + Math.exp(this.line - score)),
    }
  }

  /** The best answer and its score, whatever the line: for measuring. */
  best(question: string): { id: string | undefined; score: number } {
    const text = question.slice(0, 1000)
    const fits = this.fitsOf(text)
    const best = fits[0]
    return { id: best && this.ids[best.at], score: this.scoreOf(fits, this.strangeness(text)) }
  }

  /**
   * The best answer's fit, more where it is clear of the next one, less where the question looks like nobody's. NOTE: the
   * weights were chosen by leaving out parts of the training questions of CLINC150, with 5 to 40 phrasings for each answer:
   * where little is learnt, only being clear of the next one keeps wrong answers away.
   */
  private scoreOf([first, second]: readonly Fit[], strangeness: number): number {
    const least = this.learnt ? leastCovered : leastCoveredUnlearnt
    if (!first || first.covered < least) return never
    const apart = first.fits - (second?.fits ?? 0)
    return first.fits + (1 - this.wary) * apart - this.wary * strangeness
  }

  private fitsOf(text: string): Fit[] {
    return this.ranked(this.coverage.of(text), this.learnt?.margins(text))
  }

  /** How well each answer fits, best first: what it covers of the question, and how surely it sounds like its phrasings. */
  private ranked(covered: Float64Array, margins: readonly number[] | undefined): Fit[] {
    return [...covered]
      .map((share, at) => ({
        at,
        covered: share,
        fits: share + this.trust * (margins?.[at] ?? 0),
      }))
      .toSorted((a, b) => b.fits - a.fits || a.at - b.at)
  }

  private strangeness(text: string): number {
    return this.learnt?.strangeness(text) ?? 0
  }

  /** NOTE: what it learnt from a question must not help to judge it: only those left out in turn tell where the line is. */
  private scoresOutside(outside: readonly string[]): number[] {
    return outside.flatMap((text) => {
      const strangeness = this.learnt ? this.learnt.strangenessUnlearnt(text) : 0
      return strangeness === undefined ? [] : [this.scoreOf(this.fitsOf(text), strangeness)]
    })
  }

  /** Every phrasing, left out in turn and asked as if its own answer were not there, is a question that should not be answered. */
  private scoresWithoutTheirAnswer(): number[] {
    const parts = this.learnt?.parts ?? []
    const step = Math.ceil(parts.flat().length / mostTaken)
    return parts.flatMap((part) => {
      const left = new Set(part.map(({ text }) => text))
      const coverage = new Coverage(
        this.speaking.map(({ asked, answer }) => ({
          asked: asked.filter((text) => !left.has(text)),
          answer,
        })),
        this.locale,
      )
      return part
        .filter((_, at) => at % step === 0)
        .map(({ text, answer, margins }) =>
          this.scoreOf(
            this.ranked(coverage.of(text), margins).filter(({ at }) => at !== answer),
            this.learnt?.strangenessUnlearnt(text) ?? 0,
          ),
        )
    })
  }
}
