// The door of reviewers: a judgement by somebody from outside, by a link that ends.
import type { ReviewerTables } from './tables.ts'

/** What other modules may join: which invitation a judgement came by. */
export type ReviewersSeen = {
  outside_reviewers: Pick<
    ReviewerTables['outside_reviewers'],
    'business' | 'id' | 'about_kind' | 'about' | 'until' | 'done_at' | 'withdrawn_at'
  >
}

export { inviteReviewer, type Invitation } from './invite-reviewer.ts'
export { endReview, reviewerBy, type OutsideReviewer } from './reviewer-by.ts'
