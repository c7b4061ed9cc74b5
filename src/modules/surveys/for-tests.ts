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
