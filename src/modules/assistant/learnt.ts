// What is learnt from the phrasings of approved answers, and from questions that are nobody's.
import { Scorer, train, type Example } from '#methods/text'

/** A phrasing as seen by what was learnt from the other parts. */
export type LeftOut = { text: string; answer: number; margins: number[] }

/** Fewer answers or phrasings teach nothing. */
const fewestAnswers = 3
const fewestPhrasings = 6

const labelOf = (answer: number) => `e${answer}`

export class Learnt {
  /** The phrasings, part by part, each as seen by what had not learnt from it. */
  readonly parts: LeftOut[][] = []
  private readonly answers: Scorer
  /** At which answer each margin of the model stands. */
  private readonly order: number[] = []
  private readonly strangers: Strangers

  /** Undefined where there is too little to learn from. */
  static from(asked: readonly (readonly string[])[], outside: readonly string[], locale: string) {
    const enough = asked.length >= fewestAnswers && asked.flat().length >= fewestPhrasings
    return enough ? new Learnt(asked, outside, locale.split('-')[0] ?? 'en') : undefined
  }

  private constructor(
    asked: readonly (readonly string[])[],
    outside: readonly string[],
    language: string,
  ) {
    const texts = asked.flatMap((of, answer) => of.map((text) => ({ text, answer })))
    const model = train(
      texts.map(({ text, answer }): Example => ({ text, labels: [labelOf(answer)] })),
      {
        language,
        leftOut: (part) =>
          this.parts.push(
            part.flatMap(({ at, margins }) => {
              const left = texts[at]
              return left ? [{ ...left, margins: [...margins] }] : []
            }),
          ),
      },
    )
    model.labels.forEach((label, at) => (this.order[Number(label.slice(1))] = at))
    for (const part of this.parts)
      for (const left of part) left.margins = this.inOrder(left.margins)
    this.answers = new Scorer(model)
    this.strangers = new Strangers(
      texts.map(({ text }) => text),
      outside,
      language,
    )
  }

  /** For each answer, from about -1 (surely not) to 1 (surely) and beyond. */
  margins(question: string): number[] {
    return this.inOrder(this.answers.marginsFor(question))
  }

  /** How much more it looks like nobody's question than like the phrasings: from about -1 to 1 and beyond. */
  strangeness(question: string): number {
    return this.strangers.of(question)
  }

  /** The same of a text it learnt from, before it did so; undefined where it was never left out. */
  strangenessUnlearnt(text: string): number | undefined {
    return this.strangers.leftOut.get(text)
  }

  private inOrder(margins: ArrayLike<number>): number[] {
    return this.order.map((at) => margins[at] ?? -1)
  }
}

/** Tells nobody's questions from the phrasings, both sides counting alike however many there are of each. */
class Strangers {
  readonly leftOut = new Map<string, number>()
  private readonly scorer: Scorer | undefined
  private sign = 1

  constructor(inside: readonly string[], outside: readonly string[], language: string) {
    if (outside.length === 0) return
    const texts = [...inside, ...outside]
    const seen: Array<[string, number]> = []
    const model = train(
      texts.map((text, at): Example => ({
        text,
        labels: [at < inside.length ? 'inside' : 'outside'],
      })),
      {
        language,
        tells: 0,
        balance: 1,
        cost: 0.05,
        leftOut: (part) => {
          for (const { at, margins } of part) seen.push([texts[at] ?? '', margins[0] ?? 0])
        },
      },
    )
    this.sign = model.labels[1] === 'outside' ? 1 : -1
    for (const [text, margin] of seen) this.leftOut.set(text, this.sign * margin)
    this.scorer = new Scorer(model)
  }

  of(text: string): number {
    return this.scorer ? this.sign * (this.scorer.marginsFor(text)[0] ?? 0) : 0
  }
}
