// What follows after the commit: receipts, deliveries, and who at the desk hears of what.
import { later } from '#kernel'
import { deliverAnswer } from './deliver-answer.ts'
import { answerLeft, noteMentioned, personWrote, receiptDue, reviewAsked } from './facts.ts'
import { greet } from './greet.ts'
import { tellDesk } from './tell-desk.ts'

export const reactions = [
  later(receiptDue, greet, ({ case: id }) => ({ case: id })),
  later(answerLeft, deliverAnswer, ({ case: id, message }) => ({ case: id, message })),
  later(personWrote, tellDesk, ({ case: id }) => ({ case: id, what: 'wrote' })),
  later(noteMentioned, tellDesk, ({ case: id, message, people }) => ({
    case: id,
    what: 'mentioned',
    message,
    people,
  })),
  later(reviewAsked, tellDesk, ({ case: id }) => ({ case: id, what: 'review' })),
]
