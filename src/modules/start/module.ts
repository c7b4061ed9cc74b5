import { defineModule, everyone } from '#kernel'
import { mayWork } from './policy.ts'
import routes from './routes.tsx'
import { seeDesk } from './see-desk.ts'
import { seeHome } from './see-home.ts'

export default defineModule({
  name: 'start',
  floor: 3,
  about: 'The first page of the community and the first page of the desk.',
  purposes: {},
  actions: [],
  questions: [seeHome, seeDesk],
  routes,
  places: [
    { href: '/', label: 'start.home', may: everyone('the front door'), area: 'public', order: 0 },
    {
      href: '/desk',
      label: 'start.desk',
      may: mayWork,
      area: 'desk',
      order: 0,
    },
  ],
})
