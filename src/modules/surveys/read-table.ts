// Reads what other survey tools export (Typeform, Google Forms) into questions and answers, without names, times or addresses.
import { TableFault, tableRows } from '#methods/table'
import type { Answers, Question, QuestionTexts } from './shapes.ts'

export type Brought = {
  source: 'typeform' | 'google-forms' | 'table'
  questions: Question[]
  words: Record<string, QuestionTexts>
  answers: Answers[]
  /** Columns that were left out, because they say who or when. */
  left: string[]
}

/** What says who somebody is, when or from where they answered: never read in. */
const telling =
  /^(#|timestamp|zeitstempel|start date.*|stage date.*|submit date.*|network id|response type|tags|.*e-?mail.*|.*username.*|.*adresse.*|.*address.*|(first |last |full )?name|vorname|nachname|score|punkte)$/i

const plain = (text: string) =>
  text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

export async function readTable(bytes: Uint8Array): Promise<Brought> {
  const rows: (readonly string[])[] = []
  async function* chunks() {
    yield bytes
  }
  for await (const { cells } of tableRows(chunks())) {
    rows.push(cells)
    if (rows.length > 100_001) throw new TableFault('a file may have 100,000 answers at most', {})
  }
  const [head = [], ...body] = rows
  const titles = head.map(plain)
  const source =
    titles[0] === '#' && titles.some((one) => /^submit date/i.test(one))
      ? 'typeform'
      : /^(timestamp|zeitstempel)$/i.test(titles[0] ?? '')
        ? 'google-forms'
        : 'table'
  const kept = titles.flatMap((title, at) => (title === '' || telling.test(title) ? [] : [at]))
  const asked = kept.slice(0, 100).map((at, n) => {
    const values = body.map((row) => (row[at] ?? '').trim())
    return { at, ...questionOf(`q${n + 1}`, titles[at] ?? '', values) }
  })
  return {
    source,
    questions: asked.map(({ question }) => question),
    words: Object.fromEntries(asked.map(({ question, words }) => [question.key, words])),
    answers: body.map((row) => {
      const answers: Answers = {}
      for (const { at, question, keyOf } of asked) {
        const cell = (row[at] ?? '').trim()
        if (cell === '') continue
        if (question.kind === 'single') answers[question.key] = keyOf.get(cell) ?? ''
        else if (question.kind === 'text') answers[question.key] = cell.slice(0, 2000)
        else answers[question.key] = Number(cell)
      }
      return answers
    }),
    left: titles.filter((title, at) => title !== '' && !kept.includes(at)),
  }
}

/** What kind of question a column was: whole numbers up to ten are points, few different words a choice, all else a text. */
function questionOf(key: string, title: string, values: readonly string[]) {
  const given = values.filter((value) => value !== '')
  const distinct = [...new Set(given)]
  const numbers = distinct.map(Number)
  const points =
    given.length > 0 && distinct.every((one) => /^\d{1,2}$/.test(one)) && Math.max(...numbers) <= 10
  const choice =
    !points &&
    distinct.length >= 2 &&
    distinct.length <= 20 &&
    distinct.length * 2 <= given.length &&
    distinct.every((one) => one.length <= 120)
  const high = Math.max(...numbers)
  const nps = points && (high > 7 || numbers.includes(0))
  const options = choice
    ? distinct.toSorted().map((_, n) => ({ key: `o${n + 1}`, size: null }))
    : []
  const question: Question = {
    key,
    kind: points ? (nps ? 'nps' : 'scale') : choice ? 'single' : 'text',
    page: false,
    required: false,
    purpose: 'Brought in from a survey made elsewhere',
    sensitive: false,
    byGroup: false,
    source: null,
    options,
    rows: [],
    low: nps ? 0 : 1,
    high: nps ? 10 : high > 5 ? 7 : 5,
    favourable: null,
    when: null,
  }
  const labels = distinct.toSorted()
  const words: QuestionTexts = {
    text: title.slice(0, 400),
    hint: '',
    options: Object.fromEntries(options.map((one, n) => [one.key, labels[n] ?? ''])),
    rows: {},
  }
  return { question, words, keyOf: new Map(options.map((one, n) => [labels[n] ?? '', one.key])) }
}
