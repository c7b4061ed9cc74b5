// The register: every machine that has a part in something here, for everybody to read.
// @fulfils R84 R85
import { declaredAutomations, everyone, nothing, question, z, type Asking } from '#kernel'
import { figuresSince, noFigures } from './figures.ts'
import { switches, switchOf } from './find-automation.ts'
import { automations } from './tables.ts'

export const YEAR = 365 * 86_400_000

export const seeRegister = question({
  name: 'automations.see-register',
  input: z.object({}),
  subject: nothing,
  may: everyone('which machines take part is told to whoever they take part in'),
  data: { noPersonalData: 'machines, their switches and counts' },
  machine: 'none',
  audit: { unaudited: 'a public page' },

  async run(now) {
    const [thrown, figures, versions, checks] = [
      await switches(now),
      await figuresSince(now, new Date(now.at.getTime() - YEAR)),
      await versionsInUse(now),
      await lastChecks(now),
    ]
    return {
      entries: declaredAutomations().map((one) => ({
        ...one,
        on: switchOf(one, thrown).on,
        since: switchOf(one, thrown).since,
        why: switchOf(one, thrown).reason,
        inUse: versions.find(({ automation }) => automation === one.name) ?? null,
        figures: figures.get(one.name) ?? noFigures,
        check: checks.find(({ automation }) => automation === one.name) ?? null,
      })),
    }
  },
})

/** The newest version a business accepted itself, for each automation. */
export const versionsInUse = (now: Asking) =>
  automations(now)
    .selectFrom('automation_versions')
    .distinctOn('automation')
    .select(['automation', 'version', 'since'])
    .orderBy('automation')
    .orderBy('since', 'desc')
    .execute()

const lastChecks = (now: Asking) =>
  automations(now)
    .selectFrom('automation_checks')
    .distinctOn('automation')
    .select(['automation', 'at', 'passed'])
    .where('kind', '=', 'fairness')
    .orderBy('automation')
    .orderBy('at', 'desc')
    .execute()
