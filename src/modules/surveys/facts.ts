import { fact, Id, z } from '#kernel'

const aboutSurvey = z.object({ survey: Id })

export const surveyOpened = fact('surveys.survey-opened', aboutSurvey)
export const surveyClosed = fact('surveys.survey-closed', aboutSurvey)
export const resultsGivenBack = fact('surveys.results-given-back', aboutSurvey)
export const councilAsked = fact('surveys.council-asked', aboutSurvey)
export const councilAnswered = fact('surveys.council-answered', aboutSurvey)
