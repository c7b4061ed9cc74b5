import { defineModule } from '#kernel'
import { broughtIn } from './brought-in.ts'
import { demo } from './demo.ts'
import { giveFigures } from './give-figures.ts'
import { giveFile } from './give-file.ts'
import { giveRow } from './give-row.ts'
import { jobs } from './jobs.ts'
import { mayRead } from './policy.ts'
import routes from './routes.tsx'
import { seeIndicator } from './see-indicator.ts'
import { seeIndicators } from './see-indicators.ts'
import { setTarget } from './set-target.ts'
import { silence } from './silence.ts'
import { speakAgain } from './speak-again.ts'
import { declared } from './tables.ts'
import { takeReadings } from './take-readings.ts'
import { waits } from './waits.ts'

export default defineModule({
  name: 'indicators',
  floor: 3,
  about:
    'Measures of how people are treated: declared once, frozen when a period ends, changed by nobody.',
  purposes: {},
  actions: [takeReadings, giveFigures, giveFile, giveRow, setTarget, silence, speakAgain],
  questions: [seeIndicators, seeIndicator],
  indicators: broughtIn,
  jobs,
  routes,
  places: [
    {
      href: '/desk/indicators',
      label: 'indicators.title',
      may: mayRead,
      area: 'desk',
      room: 'word',
      order: 70,
    },
  ],
  waits,
  tables: declared,
  demo,
})
