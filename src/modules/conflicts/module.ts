import { defineModule } from '#kernel'
import { callEmergency } from './call-emergency.ts'
import { declareConflict } from './declare-conflict.ts'
import { declareYear } from './declare-year.ts'
import { demo } from './demo.ts'
import { endConflict } from './end-conflict.ts'
import * as facts from './facts.ts'
import { impartiality } from './guard.ts'
import { judgeEmergency } from './judge-emergency.ts'
import { mayOversee } from './policy.ts'
import { reactions } from './reactions.ts'
import { remindDeclarations } from './remind-declarations.ts'
import routes from './routes.tsx'
import { seeMine } from './see-mine.ts'
import { seeOverview } from './see-overview.ts'
import { declared } from './tables.ts'
import { tellEmergency } from './tell-emergency.ts'
import { waits } from './waits.ts'

export default defineModule({
  name: 'conflicts',
  floor: 1,
  needs: ['people', 'notifications'],
  about:
    'What binds people who decide to those they decide about: declared once a year and when it arises, and enforced.',
  purposes: { conflicts: 'conflicts.purpose' },
  actions: [
    declareConflict,
    declareYear,
    endConflict,
    callEmergency,
    judgeEmergency,
    remindDeclarations,
    tellEmergency,
  ],
  questions: [seeMine, seeOverview],
  facts: Object.values(facts),
  reactions,
  jobs: [
    {
      name: 'conflicts.remind-declarations',
      cron: '40 6 * * *',
      action: remindDeclarations,
      input: {},
    },
  ],
  routes,
  places: [
    {
      href: '/desk/conflicts',
      label: 'conflicts.place',
      may: mayOversee,
      area: 'desk',
      room: 'people',
      order: 70,
    },
  ],
  guards: [impartiality],
  tables: declared,
  waits,
  demo,
})
