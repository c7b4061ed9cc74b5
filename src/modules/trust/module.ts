import { defineModule } from '#kernel'
import { addWords } from './add-words.ts'
import { demo } from './demo.ts'
import { pageOpened, reportFrozen } from './facts.ts'
import { freezeReport } from './freeze-report.ts'
import { linkValue } from './link-value.ts'
import { openPage } from './open-page.ts'
import { mayLook, maySpeak } from './policy.ts'
import routes from './routes.tsx'
import { seeDeskTrust } from './see-desk-trust.ts'
import { seeReport } from './see-report.ts'
import { seeTrust } from './see-trust.ts'
import { declared } from './tables.ts'
import { waits } from './waits.ts'

export default defineModule({
  name: 'trust',
  floor: 3,
  needs: ['indicators'],
  about: 'The public page: what the business says of itself, printed from what the program does.',
  purposes: {},
  actions: [openPage, linkValue, addWords, freezeReport],
  questions: [seeTrust, seeReport, seeDeskTrust],
  facts: [pageOpened, reportFrozen],
  routes,
  places: [
    { href: '/trust', label: 'trust.place', may: mayLook, area: 'public', order: 30 },
    { href: '/trust', label: 'trust.place', may: mayLook, area: 'footer', order: 10 },
    {
      href: '/desk/trust',
      label: 'trust.place',
      may: maySpeak,
      area: 'desk',
      room: 'word',
      order: 71,
    },
  ],
  waits,
  tables: declared,
  demo,
})
