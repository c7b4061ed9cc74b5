// What somebody said in surveys, as it reads in the copy of their data: the questions as they were asked, the answers in words.
import type { Asking, InCopy } from '#kernel'
import { draw } from '#kernel/language'
import { inWords } from './flow.ts'
import {
  noTexts,
  type Answers,
  type Question,
  type QuestionTexts,
  type Texts,
  type Value,
} from './shapes.ts'
import { surveys } from './tables.ts'
import { textsFor } from './texts-for.ts'
import { t } from './words.ts'

/** NOTE: a person was asked in few surveys, however many rows a copy has. */
async function surveysOf(now: Asking, rows: ReadonlyArray<Record<string, unknown>>) {
  const ids = [...new Set(rows.map(({ survey }) => String(survey)))]
  const found = await surveys(now)
    .selectFrom('surveys')
    .select(['id', 'locale', 'form'])
    .where('id', 'in', ids)
    .execute()
  const all = new Map<string, { questions: Question[]; texts: Texts }>()
  for (const one of found)
    all.set(one.id, {
      questions: one.form.questions,
      texts: await textsFor(now, one, now.locale),
    })
  return all
}

const titled: InCopy = async (now, rows) => {
  const asked = await surveysOf(now, rows)
  return rows.map((row) => ({ ...row, survey: asked.get(String(row['survey']))?.texts.title }))
}

const replies: InCopy = async (now, rows) => {
  const asked = await surveysOf(now, rows)
  return rows.map((row) => {
    const one = asked.get(String(row['survey']))
    const answers = row['answers'] as Answers
    return {
      ...row,
      survey: one?.texts.title,
      answers: (one?.questions ?? [])
        .filter(({ key }) => answers[key] !== undefined)
        .map((question) => {
          const words = one?.texts.questions[question.key] ?? noTexts
          const value = answers[question.key]
          return { asked: words.text, said: said(now, question, words, value), value }
        }),
    }
  })
}

function said(
  now: Asking,
  question: Question,
  words: QuestionTexts,
  value: Value | undefined,
): string {
  if (question.kind === 'consent')
    return draw({ locale: now.locale, timeZone: now.business.timeZone, now: now.at }, (() =>
      t(value === 'yes' ? 'answer.yes' : 'answer.no')) as () => never)
  if (typeof value === 'object' && !Array.isArray(value))
    return Object.entries(value)
      .map(([row, point]) => `${words.rows[row] ?? row}: ${point}`)
      .join('; ')
  return inWords(question, words, value)
}

export const inCopies = { survey_replies: replies, survey_invitations: titled }
