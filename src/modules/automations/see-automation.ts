// One machine in full: what it reads, how it answers, who answers for it, how often it was wrong, and its switch.
// @fulfils R84 R85 R93 R95
import { everyone, question, verdicts, z, type Asking } from '#kernel'
import { figuresSince, noFigures } from './figures.ts'
import { findAutomation } from './find-automation.ts'
import { mayCheck, maySwitch } from './policy.ts'
import { scoreDrift } from './score-drift.ts'
import { versionsInUse, YEAR } from './see-register.ts'
import { Name } from './shapes.ts'
import { automations } from './tables.ts'

export const seeAutomation = question({
  name: 'automations.see-automation',
  input: z.object({ automation: Name }),
  subject: findAutomation,
  may: everyone('which machines take part is told to whoever they take part in'),
  data: {
    noPersonalData: 'a machine, its switch and counts; who threw the switch is shown to staff',
  },
  machine: 'none',
  audit: { unaudited: 'a public page' },

  async run(now, _, found) {
    const figures = await figuresSince(now, new Date(now.at.getTime() - YEAR))
    const versions = await versionsInUse(now)
    const may = verdicts(now.actor, found, { switch: maySwitch, check: mayCheck })
    return {
      ...found,
      switched: { ...found.switched, by: may.switch === true ? found.switched.by : null },
      inUse: versions.find(({ automation }) => automation === found.name) ?? null,
      figures: figures.get(found.name) ?? noFigures,
      drift: await scoreDrift(now, found.name),
      history: await history(now, found.name),
      versions: await versionsOf(now, found.name),
      checks: await checksOf(now, found.name),
      may,
    }
  },
})

const history = (now: Asking, name: string) =>
  automations(now)
    .selectFrom('automation_switches')
    .select(['on_now', 'reason', 'at'])
    .where('automation', '=', name)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

const versionsOf = (now: Asking, name: string) =>
  automations(now)
    .selectFrom('automation_versions')
    .select(['version', 'since', 'changed'])
    .where('automation', '=', name)
    .orderBy('since', 'desc')
    .limit(50)
    .execute()

const checksOf = (now: Asking, name: string) =>
  automations(now)
    .selectFrom('automation_checks')
    .select(['id', 'version', 'kind', 'outside', 'at', 'passed', 'report', 'remedy'])
    .where('automation', '=', name)
    .orderBy('at', 'desc')
    .limit(20)
    .execute()
