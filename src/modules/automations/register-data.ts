// The register as data, for whoever compares businesses or keeps a copy.
import { draw } from '#kernel/language'
import type { Here } from '#kernel/web'
import type { seeRegister } from './see-register.ts'
import { told } from './words.ts'

type Register = NonNullable<(typeof seeRegister)['answers']>

export const registerData = ({ entries }: Register, { business, at, locale }: Here): Response =>
  draw(
    { locale, timeZone: business.timeZone },
    () =>
      new Response(
        JSON.stringify(
          {
            business: business.name,
            at: at.toISOString(),
            automations: entries.map((one) => ({
              name: one.name,
              title: told(one.title),
              purpose: told(one.purpose),
              logic: told(one.logic),
              data: one.data.map(told),
              human_alternative: told(one.humanAlternative),
              opt_out: one.optOut === true || { why_not: told(one.optOut.whyNot) },
              may: one.does,
              version: one.inUse?.version ?? one.version,
              changed: one.inUse?.since.toISOString().slice(0, 10) ?? one.changed,
              owner: one.owner,
              kept_days: one.keptDays,
              on: one.on,
              switched: one.since && { at: one.since.toISOString(), reason: one.why },
              last_fairness_check: one.check && {
                at: one.check.at.toISOString(),
                passed: one.check.passed,
              },
              last_12_months: one.figures,
            })),
          },
          null,
          2,
        ),
        { headers: { 'content-type': 'application/json; charset=utf-8' } },
      ),
  )
