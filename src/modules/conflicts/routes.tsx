import { form, page } from '#kernel/web'
import { callEmergency } from './call-emergency.ts'
import { declareConflict } from './declare-conflict.ts'
import { declareYear } from './declare-year.ts'
import { endConflict } from './end-conflict.ts'
import { judgeEmergency } from './judge-emergency.ts'
import { seeMine } from './see-mine.ts'
import { seeOverview } from './see-overview.ts'
import { EmergencyPage } from './views/emergency-page.tsx'
import { MinePage } from './views/mine-page.tsx'
import { OverviewPage } from './views/overview-page.tsx'

const mine = page('/me/conflicts', seeMine, MinePage)
const emergency = page('/me/conflicts/emergency', seeMine, EmergencyPage)
const overview = page('/desk/conflicts', seeOverview, OverviewPage)
const said = (to: string, key: string) => ({ to, say: { key: `conflicts.said.${key}` } })

export default [
  mine,
  emergency,
  overview,
  form('/me/conflicts', declareConflict, {
    page: mine,
    from: () => ({}),
    after: () => said('/me/conflicts', 'declared'),
  }),
  form('/me/conflicts/year', declareYear, { after: () => said('/me/conflicts', 'year') }),
  form('/me/conflicts/:interest/end', endConflict, {
    after: () => said('/me/conflicts', 'ended'),
  }),
  form('/me/conflicts/emergency', callEmergency, {
    page: emergency,
    from: () => ({}),
    after: () => said('/desk', 'emergency'),
  }),
  form('/desk/conflicts/:override/judge', judgeEmergency, {
    page: overview,
    from: () => ({}),
    after: () => said('/desk/conflicts', 'judged'),
  }),
]
