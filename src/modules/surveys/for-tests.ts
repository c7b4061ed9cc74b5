// What stories about surveys share: a staff, an opened survey, and somebody who answers.
import type { Action, Question } from '#kernel'
import { begin } from './begin.ts'
import { launch } from './launch.ts'
import { setTerms } from './set-terms.ts'
import { startSurvey } from './start-survey.ts'
import { turnPage } from './turn-page.ts'

type Performer = { perform<A>(card: Action<A> | Question<A>, input: unknown): Promise<A> }
type Shop = {
  add(name: string, more: { communities: string[]; email: string }): Promise<string>
}

export async function staffOf(shop: Shop, many: number): Promise<string[]> {
  const people: string[] = []
  for (let n = 0; n < many; n += 1)
    people.push(
      await shop.add(`Worker ${n}`, { communities: ['employees'], email: `w${n}@bramble.example` }),
    )
  return people
}

export const plainTerms = {
  mode: 'anonymous',
  audience: 'employees',
  ways: ['invitation'],
  readers: [],
} as const

export async function opened(
  lead: Performer,
  slug: string,
  template: string,
  terms: Record<string, unknown> = {},
) {
  await lead.perform(startSurvey, { slug, template })
  if (Object.keys(terms).length > 0)
    await lead.perform(setTerms, { survey: slug, ...plainTerms, ...terms })
  await lead.perform(launch, { survey: slug })
}

/** Answers a survey page by page as a program does, with the fields of all pages at hand. */
export async function answer(
  who: Performer,
  survey: string,
  fields: Record<string, unknown>,
  more: Record<string, unknown> = {},
) {
  const { draft } = await who.perform(begin, { survey, ...more })
  let page = 0
  for (let turn = 0; turn < 30; turn += 1) {
    const turned = await who.perform(turnPage, { survey, draft, page, go: 'next', ...fields })
    if (turned.sent) return
    page = turned.page
  }
  throw new Error('the survey has no end')
}

/** One figure as a channel says it. */
export type Read = { group: string | null; value: string; asOf?: string }

/** The groups of the survey that every channel is read about, by their names. */
export const groups = new Map([
  ['Shop', 'o1'],
  ['Bakehouse', 'o2'],
  ['Office', 'o3'],
])

type Told = { unit: string | null; shown: string; value?: number; asOf?: string }
type Answered = {
  results: { questions: Array<{ key: string; measured: Array<{ figures: Told[] }> }> }
}

export const fromJson = (text: string): Read[] => {
  const parsed = JSON.parse(text) as Answered | { answer: Answered }
  const { results } = 'results' in parsed ? parsed : parsed.answer
  const figures = results.questions.find(({ key }) => key === 'q2')?.measured[0]?.figures ?? []
  return figures.map(({ unit, shown, value, asOf }) => ({
    group: unit,
    value: shown === 'exact' ? String(value) : shown,
    ...(asOf ? { asOf } : {}),
  }))
}

export const fromCsv = (text: string): Read[] => {
  const [head = '', ...rows] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const at = (name: string) => head.split(',').indexOf(name)
  return rows
    .map((row) => row.split(','))
    .filter((row) => row[at('question')] === 'q2' && row[at('measure')] === 'mean')
    .map((row) => ({
      group: groups.get(row[at('group')] ?? '') ?? null,
      value: row[at('value')] ?? '',
      asOf: row[at('as_of')] ?? '',
    }))
}

/** Every number that stands behind the name of a group: in alternative texts, in tables, in sentences. */
export const nearNames = (html: string): Read[] => {
  const found: Read[] = []
  for (const [, alternative = ''] of html.matchAll(/<desc[^>]*>([^<]*)<\/desc>/g))
    for (const part of alternative.split('; ')) {
      const [name = '', value = ''] = part.split(': ')
      const group = groups.get(name.trim())
      if (group !== undefined) found.push({ group, value: value.trim() })
    }
  for (const [row] of html.matchAll(/<tr[^>]*>.*?<\/tr>/gs)) {
    const cells = [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell.replaceAll(/<[^>]*>/g, '').trim(),
    )
    const group = groups.get(cells[0] ?? '')
    if (group !== undefined) found.push({ group, value: cells[1] ?? '' })
  }
  return found
}
