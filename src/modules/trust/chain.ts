// The chain of each value: the clause that says it, what in the program keeps it, the figure that shows it. What is
// missing is shown as missing.
// @fulfils R19
import { declaredPromises, type Asking, type KeptPromise } from '#kernel'
import { clausesFor, type CitedClause } from '#guidelines'
import { publicFigures, type PublicFigure } from '#indicators'
import { trust } from './tables.ts'

export type Link = { promise: KeptPromise; figure: PublicFigure | undefined }
export type Value = {
  guideline: string
  number: number
  heading: string
  words: string
  locale: string
  link: string
  promises: Link[]
  clauses: Array<Pick<CitedClause, 'guideline' | 'number' | 'heading' | 'link' | 'locale'>>
  missing: Array<'clause' | 'promise' | 'figure'>
}

export const clauseKey = ({ guideline, number }: { guideline: string; number: number }) =>
  `${guideline}#${number}`

/** Every value in force with what is linked to it. Reads what a visitor may read of it. */
export async function chainOf(now: Asking, figures?: readonly PublicFigure[]): Promise<Value[]> {
  const values = await clausesFor(now, null, ['values'])
  const rules = await clausesFor(now, null, ['community', 'code', 'policy', 'terms', 'prices'])
  const shown = figures ?? (await publicFigures(now))
  const links = await trust(now)
    .selectFrom('trust_links')
    .select(['guideline', 'number', 'kind', 'target'])
    .execute()
  return values.map((value) => {
    const mine = links.filter((link) => clauseKey(link) === clauseKey(value))
    const targets = (kind: 'promise' | 'clause') =>
      new Set(mine.filter((link) => link.kind === kind).map((link) => link.target))
    const [promised, cited] = [targets('promise'), targets('clause')]
    const promises = declaredPromises()
      .filter((promise) => promised.has(promise.name))
      .map((promise) => ({
        promise,
        figure: shown.find((figure) => figure.indicator.name === promise.shownBy),
      }))
    const clauses = rules.filter((clause) => cited.has(clauseKey(clause)))
    const { guideline, number, heading, words, locale, link } = value
    return {
      guideline,
      number,
      heading,
      words,
      locale,
      link,
      promises,
      clauses,
      missing: missingIn(promises, clauses),
    }
  })
}

function missingIn(promises: readonly Link[], clauses: readonly unknown[]): Value['missing'] {
  return [
    ...(clauses.length === 0 ? (['clause'] as const) : []),
    ...(promises.length === 0 ? (['promise'] as const) : []),
    ...(promises.some(({ figure }) => figure !== undefined) ? [] : (['figure'] as const)),
  ]
}
