import { defineModule } from '#kernel'
import { makeCase } from './make-case.ts'
import routes from './routes.tsx'
import { seeMaking } from './see-making.ts'

export default defineModule({
  name: 'from-forum',
  floor: 2,
  needs: ['cases'],
  about:
    'Makes a case of something said in a forum, with its author’s knowledge and links both ways.',
  purposes: { 'from-forum': 'from-forum.purpose' },
  actions: [makeCase],
  questions: [seeMaking],
  routes,
})
