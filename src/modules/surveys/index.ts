// The door of surveys: what happens to them, and links.
import type { SurveyTables } from './tables.ts'

/** What other modules may join: a survey's address and state; answers stay inside. */
export type SurveysSeen = {
  surveys: Pick<
    SurveyTables['surveys'],
    | 'business'
    | 'id'
    | 'slug'
    | 'state'
    | 'audience'
    | 'template'
    | 'series'
    | 'wave'
    | 'published_at'
  >
}

export { resultsGivenBack, surveyClosed, surveyOpened } from './facts.ts'
export const surveyResultsLink = (slug: string) => `/surveys/${slug}/results`
