// Finds the approved answer to a question, or says that there is none it is sure of. Quotes; never writes.
// @fulfils R86
import { Scorer, train, type Example } from '#methods/text'
import { Coverage } from './coverage.ts'
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
  /** How far above the line, 0 to 1 for showing. */
  sure: number
}

/** At most this share of questions like the shipped ones from outside may be answered. */
const wrongly = 0.05
const mostNear = 3
const nearBy = 0.34
/** Reached with thirty phrasings for each answer. */
const mostTrust = 3

type Ranked = { at: number; covered: number; score: number }

export class Finder {
  private readonly ids: string[]
  private readonly coverage: Coverage
  private readonly scorer: Scorer | undefined
  /** How much the model of phrasings counts beside coverage: the more, the more phrasings it has learnt from. */
  private readonly trust: number
  /** A question scored below this is not answered. */
  readonly line: number

  constructor(answers: readonly Findable[], locale: string) {
    this.ids = answers.map(({ id }) => id)
    const asked = answers.map(({ question, phrasings }) => [question, ...phrasings])
    this.coverage = new Coverage(
      answers.map(({ source }, at) => ({ asked: asked[at] ?? [], answer: source })),
      locale,
    )
    this.scorer = scorerOf(asked, locale)
    const each = asked.flat().length / Math.max(1, asked.length)
    this.trust = this.scorer ? Math.min(mostTrust, each / 10) : 0
    this.line = this.lineFrom(outsideOf(locale))
  }

  find(question: string): Found {
    const ranked = this.ranked(question)
    const best = this.judged(ranked)
    return {
      answer: best.score >= this.line ? best.id : undefined,
      near: ranked
        .filter(({ covered }) => covered >= nearBy)
        .slice(0, mostNear)
        .flatMap(({ at }) => this.ids[at] ?? []),
      sure: best.score,
    }
  }

  /** How well the best answer fits, and which it is; 0 where it is no answer at all: for measuring. */
  best(question: string): { id: string | undefined; score: number } {
    return this.judged(this.ranked(question))
  }

  /** NOTE: an answer must speak of most of what is asked, and clearly more than the next one does. */
  private judged([first, second]: Ranked[]): { id: string | undefined; score: number } {
    if (!first) return { id: undefined, score: 0 }
    const apart = first.score - (second?.score ?? 0) >= 0.3 / (1 + this.trust)
    const speaks = first.covered >= 0.6 - 0.1 * this.trust
    return { id: this.ids[first.at], score: apart && speaks ? first.score : 0 }
  }

  /**
   * What it covers, plus how likely the model of phrasings finds it. NOTE: where the model has learnt from many phrasings it
   * knows best which answer it would be, and coverage whether it is one at all: then both must agree.
   */
  private ranked(question: string): Ranked[] {
    const text = question.slice(0, 1000)
    const covered = this.coverage.of(text)
    const chances = this.scorer?.score(text).scores
    return this.ids
      .map((_, at) => ({
        at,
        covered: covered[at] ?? 0,
        score: this.scored(covered[at] ?? 0, chances?.[labelOf(at)] ?? 0),
      }))
      .toSorted((a, b) => b.score - a.score || a.at - b.at)
  }

  private scored(covered: number, chance: number): number {
    if (this.trust >= mostTrust) return covered * chance
    return (covered + this.trust * chance) / (1 + this.trust)
  }

  private lineFrom(outside: readonly string[]): number {
    const scores = outside.map((one) => this.best(one).score).toSorted((a, b) => b - a)
    const allowed = scores[Math.floor(wrongly * scores.length)] ?? 0
    return allowed + 1e-6
  }
}

const labelOf = (at: number) => `e${at}`

function scorerOf(asked: readonly (readonly string[])[], locale: string): Scorer | undefined {
  const examples = asked.flatMap((texts, at) =>
    texts.map((text): Example => ({ text, labels: [labelOf(at)] })),
  )
  if (asked.length < 3 || examples.length < 6) return undefined
  const language = locale.split('-')[0] ?? 'en'
  return new Scorer(train(examples, { language, refuseRate: 0.1 }))
}
