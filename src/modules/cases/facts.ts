// What happened in cases, for whoever cares: mail, commitments, figures.
import { fact, Id, z } from '#kernel'
import { tracks } from './shapes.ts'

const InCase = z.object({ case: Id })
const Said = z.object({ case: Id, message: Id })

/** Somebody asked or complained. A concern is told of too, without its words. */
export const caseOpened = fact(
  'cases.opened',
  z.object({ case: Id, track: z.enum(tracks), message: Id }),
)
/** Whoever opened it gets a receipt, and the case finds somebody in turn. */
export const receiptDue = fact('cases.receipt-due', InCase)
/** The person of a case wrote again. */
export const personWrote = fact('cases.person-wrote', Said)
/** Somebody of ours answered; the answer can still be taken back. */
export const caseAnswered = fact('cases.answered', Said)
/** An answer is past taking back: whoever delivers it, delivers it now. */
export const answerLeft = fact('cases.answer-left', Said)
export const noteMentioned = fact('cases.note-mentioned', Said.extend({ people: z.array(Id) }))
export const caseAssigned = fact('cases.assigned', z.object({ case: Id, person: Id }))
export const caseClosed = fact('cases.closed', InCase)
export const caseReopened = fact('cases.reopened', InCase)
export const caseMerged = fact('cases.merged', z.object({ case: Id, into: Id }))
export const complaintDecided = fact(
  'cases.complaint-decided',
  z.object({ case: Id, round: z.number() }),
)
export const reviewAsked = fact('cases.review-asked', InCase)
