import { later } from '#kernel'
import { resultsGivenBack, surveyOpened } from './facts.ts'
import { tellResults } from './give-back.ts'
import { sendInvitations } from './send-invitations.ts'

export const reactions = [
  later(surveyOpened, sendInvitations, ({ survey }) => ({ survey })),
  later(resultsGivenBack, tellResults, ({ survey }) => ({ survey })),
]
