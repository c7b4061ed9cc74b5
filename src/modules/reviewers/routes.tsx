import { form, page } from '#kernel/web'
import { seeReviewers } from './see-reviewers.ts'
import { ReviewersPage } from './views/reviewers-page.tsx'
import { withdrawReviewer } from './withdraw-reviewer.ts'

export default [
  page('/desk/reviewers', seeReviewers, ReviewersPage),
  form('/desk/reviewers/:reviewer/withdraw', withdrawReviewer, {
    after: () => ({ to: '/desk/reviewers', say: { key: 'reviewers.said.withdrawn' } }),
  }),
]
