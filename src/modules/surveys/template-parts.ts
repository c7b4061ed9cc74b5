// The pieces templates are written with: a question with its words in English and German side by side.
import type { Form, Mode, Question, QuestionTexts, Texts, Audience } from './shapes.ts'

type Two = readonly [en: string, de: string]
type More = Partial<
  Pick<Question, 'required' | 'sensitive' | 'byGroup' | 'page' | 'source' | 'favourable' | 'when'>
> & { hint?: Two }

export type Piece = { question: Question; en: QuestionTexts; de: QuestionTexts }

const plain = (key: string, kind: Question['kind'], purpose: string, more: More): Question => ({
  key,
  kind,
  purpose,
  page: more.page ?? false,
  required: more.required ?? false,
  sensitive: more.sensitive ?? false,
  byGroup: more.byGroup ?? false,
  source: more.source ?? null,
  options: [],
  rows: [],
  low: 1,
  high: 5,
  favourable: more.favourable ?? null,
  when: more.when ?? null,
})

const words = (text: Two, hint: Two = ['', '']) => ({
  en: { text: text[0], hint: hint[0], options: {}, rows: {} },
  de: { text: text[1], hint: hint[1], options: {}, rows: {} },
})

const labelled = (labels: readonly Two[], keyOf: (n: number) => string) => ({
  en: Object.fromEntries(labels.map(([en], n) => [keyOf(n), en])),
  de: Object.fromEntries(labels.map(([, de], n) => [keyOf(n), de])),
})

const agreement: readonly Two[] = [
  ['Not at all true', 'Stimmt gar nicht'],
  ['Rather not true', 'Stimmt eher nicht'],
  ['Partly true', 'Teils, teils'],
  ['Rather true', 'Stimmt eher'],
  ['Entirely true', 'Stimmt ganz'],
]

/** Five points of agreement, each in words. */
export function agree(key: string, text: Two, purpose: string, more: More = {}): Piece {
  const { en, de } = words(text, more.hint)
  const labels = labelled(agreement, (n) => String(n + 1))
  return {
    question: { ...plain(key, 'scale', purpose, more), favourable: 4 },
    en: { ...en, options: labels.en },
    de: { ...de, options: labels.de },
  }
}

/** A scale with words of its own on every point. */
export function scale(
  key: string,
  text: Two,
  labels: readonly Two[],
  purpose: string,
  more: More = {},
): Piece {
  const { en, de } = words(text, more.hint)
  const points = labelled(labels, (n) => String(n + 1))
  return {
    question: { ...plain(key, 'scale', purpose, more), high: labels.length },
    en: { ...en, options: points.en },
    de: { ...de, options: points.de },
  }
}

export function recommend(key: string, text: Two, purpose: string, more: More = {}): Piece {
  const { en, de } = words(text, more.hint)
  const ends = (low: string, high: string) => ({ '0': low, '10': high })
  return {
    question: { ...plain(key, 'nps', purpose, more), low: 0, high: 10, favourable: 9 },
    en: { ...en, options: ends('Not at all likely', 'Very likely') },
    de: { ...de, options: ends('Ganz unwahrscheinlich', 'Sehr wahrscheinlich') },
  }
}

export function choose(
  kind: 'single' | 'multiple',
  key: string,
  text: Two,
  labels: readonly Two[],
  purpose: string,
  more: More = {},
): Piece {
  const { en, de } = words(text, more.hint)
  const options = labelled(labels, (n) => `o${n + 1}`)
  return {
    question: {
      ...plain(key, kind, purpose, more),
      options: labels.map((_, n) => ({ key: `o${n + 1}`, size: null })),
    },
    en: { ...en, options: options.en },
    de: { ...de, options: options.de },
  }
}

export function write(key: string, text: Two, purpose: string, more: More = {}): Piece {
  const careful: Two = [
    'No names, and nothing only you could know. How somebody writes can be recognised.',
    'Keine Namen und nichts, was nur Sie wissen können. Am Stil kann man jemanden erkennen.',
  ]
  return { question: plain(key, 'text', purpose, more), ...words(text, more.hint ?? careful) }
}

export type Template = {
  name: string
  form: Form
  texts: Record<string, Texts>
  mode: Mode
  audience: Audience
  ways: readonly string[]
  readers: readonly string[]
}

export function template(
  name: string,
  title: Two,
  why: Two,
  pieces: readonly Piece[],
  more: Partial<Pick<Template, 'mode' | 'audience' | 'ways' | 'readers'>> & { unit?: string } = {},
): Template {
  const thanks: Two = [
    'Thank you. When the survey has closed you can read here what came out of it, and what we do about it.',
    'Vielen Dank. Sobald die Umfrage geschlossen ist, lesen Sie hier, was dabei herauskam und was wir daraus machen.',
  ]
  const inLanguage = (at: 0 | 1, of: 'en' | 'de'): Texts => ({
    title: title[at],
    why: why[at],
    thanks: thanks[at],
    questions: Object.fromEntries(pieces.map((piece) => [piece.question.key, piece[of]])),
  })
  return {
    name,
    form: {
      questions: pieces.map(({ question }, at) => ({
        ...question,
        page: at === 0 || question.page,
      })),
      unit: more.unit ?? null,
      part: null,
    },
    texts: { en: inLanguage(0, 'en'), de: inLanguage(1, 'de') },
    mode: more.mode ?? 'anonymous',
    audience: more.audience ?? 'employees',
    ways: more.ways ?? ['invitation'],
    readers: more.readers ?? [],
  }
}

export const npsOfStaff =
  'Measure after F. Reichheld, 2003, asked of employees (NPS is a registered mark of Bain & Company, NICE Systems and Fred Reichheld); wording our own'
