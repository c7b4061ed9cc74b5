import { defineModule } from '#kernel'
import { mayWatch } from './policy.ts'
import routes from './routes.tsx'
import { seeReviewers } from './see-reviewers.ts'
import { declared } from './tables.ts'
import { withdrawReviewer } from './withdraw-reviewer.ts'

export default defineModule({
  name: 'reviewers',
  floor: 1,
  needs: ['people', 'notifications'],
  about: 'People from outside who judge one thing, by a link that opens nothing else and ends.',
  letters: {
    'reviewers.letter': { basis: 'legitimate-interest', about: 'reviewers.letter-about' },
  },
  purposes: { reviewers: 'reviewers.purpose' },
  actions: [withdrawReviewer],
  questions: [seeReviewers],
  routes,
  places: [
    {
      href: '/desk/reviewers',
      label: 'reviewers.place',
      may: mayWatch,
      area: 'desk',
      room: 'people',
      order: 72,
    },
  ],
  tables: declared,
})
