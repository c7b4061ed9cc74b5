import { defineModule, everyone } from '#kernel'
import { automationSwitched } from './facts.ts'
import { inCopies } from './in-copies.ts'
import { jobs } from './jobs.ts'
import { keepFigures } from './keep-figures.ts'
import { optIn } from './opt-in.ts'
import { optOut } from './opt-out.ts'
import { recordCheck } from './record-check.ts'
import routes from './routes.tsx'
import { seeAutomation } from './see-automation.ts'
import { seeMyOutputs } from './see-my-outputs.ts'
import { seeRegister } from './see-register.ts'
import { switchOff } from './switch-off.ts'
import { switchOn } from './switch-on.ts'
import { declared } from './tables.ts'
import { promises } from './promises.ts'
import { indicators } from './indicators.ts'

export default defineModule({
  name: 'automations',
  floor: 1,
  needs: ['people'],
  about:
    'Every machine that has a part in something: declared, public, switched off within a second, and held to what people say of its answers.',
  purposes: { automations: 'automations.purpose' },
  actions: [switchOff, switchOn, optOut, optIn, recordCheck, keepFigures],
  questions: [seeRegister, seeAutomation, seeMyOutputs],
  facts: [automationSwitched],
  jobs,
  routes,
  places: [
    {
      href: '/automations',
      label: 'automations.place',
      may: everyone('which machines take part is told to whoever they take part in'),
      area: 'footer',
      order: 20,
    },
  ],
  tables: declared,
  inCopies,
  indicators,
  promises,
})
