/** When Directive (EU) 2023/970 Art. 10 asks for a joint pay assessment with the workers' side. */

/** What is known of one category of workers. `gap` in per cent; days as YYYY-MM-DD. */
export interface CategoryState {
  readonly gap: number
  readonly reportedOn: string
  /** A person's finding that objective, gender-neutral criteria explain the gap, with the day. */
  readonly justifiedOn?: string
  readonly remediedOn?: string
}

/** `due` from the day on which the six months are over. */
export type JointAssessment =
  | { readonly state: 'not needed' | 'justified' | 'remedied' }
  | { readonly state: 'remedy or justify' | 'due'; readonly by: string }

function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

/**
 * The state of a category on a day. All three must hold for the duty: a mean gap of 5 % or more
 * (either way), no objective justification, and no remedy within six months of the report.
 */
export function jointAssessment(category: CategoryState, today: string): JointAssessment {
  const by = addMonths(category.reportedOn, 6)
  if (Math.abs(category.gap) < 5) return { state: 'not needed' }
  if (category.justifiedOn !== undefined && category.justifiedOn <= today)
    return { state: 'justified' }
  if (category.remediedOn !== undefined && category.remediedOn <= by) return { state: 'remedied' }
  return { state: today < by ? 'remedy or justify' : 'due', by }
}
