// The door of reviewers: a judgement by somebody from outside, by a link that ends.
export { inviteReviewer, type Invitation } from './invite-reviewer.ts'
export { endReview, reviewerBy, type OutsideReviewer } from './reviewer-by.ts'
