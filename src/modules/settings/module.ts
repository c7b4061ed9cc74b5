import { defineModule, everyone, running } from '#kernel'
import { changeBusiness } from './change-business.ts'
import { changeContact } from './change-contact.ts'
import { demo } from './demo.ts'
import { businessChanged } from './facts.ts'
import routes from './routes.tsx'
import { seeAboutUs } from './see-about-us.ts'
import { seeSettings } from './see-settings.ts'
import { seeWork } from './see-work.ts'
import { tryWorkAgain } from './try-work-again.ts'

export default defineModule({
  name: 'settings',
  floor: 1,
  needs: ['notifications'],
  about: 'What the business says of itself, and how the work behind its pages is doing.',
  purposes: {},
  actions: [changeBusiness, changeContact, tryWorkAgain],
  questions: [seeSettings, seeAboutUs, seeWork],
  facts: [businessChanged],
  routes,
  places: [
    {
      href: '/desk/settings',
      label: 'settings.place',
      may: running,
      area: 'desk',
      room: 'house',
      order: 95,
    },
    {
      href: '/desk/background',
      label: 'settings.work-place',
      may: running,
      area: 'desk',
      room: 'house',
      order: 96,
    },
    {
      href: '/about-us',
      label: 'settings.about-place',
      may: everyone('who is behind a site is not a secret'),
      area: 'footer',
      order: 90,
    },
  ],
  demo,
})
