// Which question comes when: pages, branches, and answers that are spoken of again later on.
import type { Answers, Form, Question, QuestionTexts, Texts, Value } from './shapes.ts'
import { noTexts } from './shapes.ts'

/** Questions by page, in order. */
export function pagesOf(form: Form): Question[][] {
  const pages: Question[][] = []
  for (const question of form.questions) {
    const last = pages.at(-1)
    if (last === undefined || question.page) pages.push([question])
    else last.push(question)
  }
  return pages
}

const said = (value: Value | undefined): string[] => {
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  return typeof value === 'object' ? Object.values(value).map(String) : [String(value)]
}

/** True if the question is asked of somebody who answered so far as told. A question whose condition was itself not asked is not asked. */
export function isAsked(form: Form, question: Question, answers: Answers): boolean {
  const { when } = question
  if (when === null) return true
  const before = form.questions.find(({ key }) => key === when.question)
  if (before === undefined || !isAsked(form, before, answers)) return false
  return said(answers[when.question]).some((one) => when.is.includes(one))
}

/** What is asked on a page, given the answers so far. */
export const askedOn = (form: Form, page: number, answers: Answers): Question[] =>
  (pagesOf(form)[page] ?? []).filter((question) => isAsked(form, question, answers))

/** The nearest page in this direction on which something is asked; undefined past either end. */
export function pageFrom(
  form: Form,
  from: number,
  step: 1 | -1,
  answers: Answers,
): number | undefined {
  const { length } = pagesOf(form)
  for (let page = from + step; page >= 0 && page < length; page += step)
    if (askedOn(form, page, answers).length > 0) return page
  return undefined
}

/** Only what was asked counts: answers given before somebody turned into another branch are dropped. */
export function answersThatCount(form: Form, answers: Answers): Answers {
  const asked = form.questions.filter((question) => isAsked(form, question, answers))
  return Object.fromEntries(
    asked.flatMap(({ key }) => {
      const value = answers[key]
      return value === undefined ? [] : [[key, value] as const]
    }),
  )
}

/** An answer in words, as a later question quotes it. */
export function inWords(
  question: Question,
  texts: QuestionTexts,
  value: Value | undefined,
): string {
  if (question.kind === 'text' || question.kind === 'date') return said(value).join('')
  if (question.kind === 'file') return said(value).slice(1).join('')
  return said(value)
    .map((one) => texts.options[one] ?? one)
    .join(', ')
}

/** Puts earlier answers where a text says {{key}}; where there is none yet, three dots stand. */
export function piped(text: string, form: Form, texts: Texts, answers: Answers): string {
  return text.replaceAll(/\{\{([a-z][a-z0-9-]*)\}\}/g, (_whole, key: string) => {
    const question = form.questions.find((one) => one.key === key)
    if (question === undefined) return '…'
    return inWords(question, texts.questions[key] ?? noTexts, answers[key]) || '…'
  })
}
