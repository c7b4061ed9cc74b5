import { later } from '#kernel'
import { councilAnswered, councilAsked, resultsGivenBack, surveyOpened } from './facts.ts'
import { tellResults } from './give-back.ts'
import { sendInvitations } from './send-invitations.ts'
import { tellCouncil, tellLead } from './tell-council.ts'

export const reactions = [
  later(councilAsked, tellCouncil, ({ survey }) => ({ survey })),
  later(councilAnswered, tellLead, ({ survey }) => ({ survey })),
  later(surveyOpened, sendInvitations, ({ survey }) => ({ survey })),
  later(resultsGivenBack, tellResults, ({ survey }) => ({ survey })),
]
