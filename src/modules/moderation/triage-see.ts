// The steps of triage as they stand, their thresholds, and a field to see what they would say of a text.
import { nothing, question, z, type Asking } from '#kernel'
import { Text } from '#kernel/web'
import { areOn } from '#automations'
import { endpointHere } from './endpoint-here.ts'
import { ENDPOINT } from './endpoint-shapes.ts'
import { mayNameModel, mayUseDesk } from './policy.ts'
import { mayWriteRules } from './rule-policy.ts'
import { machines } from './triage-gather.ts'
import { scorersHere } from './triage-scorers.ts'
import { settingsHere } from './triage-settings.ts'
import { judge, steps } from './triage-steps.ts'
import type { Thing } from './triage-shapes.ts'
import { triageRows } from './triage-tables.ts'
import { weigh } from './weigh.ts'

export const seeTriage = question({
  name: 'moderation.see-triage',
  input: z.object({ try: Text(2000, 0).default('') }),
  subject: nothing,
  may: mayUseDesk,
  data: { noPersonalData: 'steps and thresholds' },
  machine: {
    role: 'suggests',
    automation: 'moderation.text-model',
    overruledBy: 'moderation.decide',
  },
  audit: { unaudited: 'steps and thresholds' },

  async run(now, { try: words }) {
    const here = await settingsHere(now)
    const on = await areOn(now, machines)
    const scorers = await scorersHere(now, here.models)
    const thing = {
      kind: 'post',
      id: now.id(),
      author: null,
      space: null,
      title: '',
      text: words,
      locale: now.locale,
      at: now.at,
      hidden: false,
    }
    const seen = {
      ...here,
      on,
      scorers,
      printOf: () => '',
      weigh: (one: Thing) => weigh(scorers(one.locale).scorer, one.text),
      author: () => ({ said: 10, days: 100 }),
      same: () => ({ own: 0, others: 0, known: false }),
    }
    const tried = words === '' ? null : judge(thing, seen)
    return {
      steps: steps.map(({ name, automation }) => ({ name, automation, on: on.has(automation) })),
      settings: here.settings,
      rules: here.rules.length,
      words,
      tried: tried && { says: tried.says, signs: tried.signs },
      endpoint:
        mayNameModel(now.actor, null) === true ? await endpointSeen(now, on.has(ENDPOINT)) : null,
      mayChange: mayWriteRules(now.actor, { space: null }),
    }
  },
})

/** NOTE: whether there is a key, never the key. */
async function endpointSeen(now: Asking, on: boolean) {
  const named = await endpointHere(now)
  const state = await triageRows(now)
    .selectFrom('moderation_endpoint_state')
    .select('trouble')
    .executeTakeFirst()
  const { url = '', model = '', kind = 'moderation' as const, key = '' } = named ?? {}
  const { wait = 0, silent = 'publish' as const } = named ?? {}
  return { url, model, kind, wait, silent, hasKey: key !== '', on, trouble: state?.trouble ?? '' }
}
