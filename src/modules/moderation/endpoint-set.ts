// Whoever runs the business names a model of its own, or takes the name away. It stays off until somebody switches it on.
// @fulfils R85
import {
  action,
  invalid,
  me,
  nothing,
  reachable,
  missing,
  Unreached,
  z,
  type Asking,
} from '#kernel'
import { Line, Whole } from '#kernel/web'
import { noteVersion } from '#automations'
import { ask } from './endpoint-ask.ts'
import { endpointHere, endpointUse } from './endpoint-here.ts'
import { ENDPOINT, endpointKinds, silents } from './endpoint-shapes.ts'
import { mayNameModel, mayTryModel } from './policy.ts'
import { triageRows } from './triage-tables.ts'
import { usual } from './triage-settings.ts'

export const setEndpoint = action({
  name: 'moderation.set-endpoint',
  input: z.object({
    url: Line(500, 0).default(''),
    model: Line(100, 0).default(''),
    kind: z.enum(endpointKinds).default('moderation'),
    /** Seconds for which a post waits to be read, at most. */
    wait: Whole(0, 600).default(0),
    silent: z.enum(silents).default('publish'),
    /** Left empty, the key that is kept stays. */
    key: Line(500, 0).default(''),
  }),
  subject: nothing,
  may: mayNameModel,
  limits: [{ most: 30, seconds: 3600, by: 'person' }],
  data: { noPersonalData: 'the address of a machine' },
  machine: 'none',

  async run(now, { url, model, kind, key, wait, silent }) {
    if (url !== '' && model === '') throw invalid({ model: 'moderation.endpoint.name-model' })
    const host = url === '' ? '' : hostOf(url)
    const before = await endpointHere(now)
    // NOTE: a key goes only to the host it was typed for, so that a new address never receives the old key.
    const same = before !== undefined && host !== '' && hostOf(before.url) === host
    const kept = key !== '' ? key : same ? before.key : ''
    const set = {
      endpoint: url,
      endpoint_model: url === '' ? '' : model,
      endpoint_kind: kind,
      endpoint_wait: wait,
      endpoint_silent: silent,
      endpoint_key: kept === '' ? '' : now.seals.seal(endpointUse, kept),
      changed_by: me(now),
      changed_at: now.at,
    }
    await triageRows(now)
      .insertInto('moderation_triage')
      .values({ flag_at: usual.flagAt, hold_at: usual.holdAt, promise_hours: usual.hours, ...set })
      .onConflict((known) => known.column('business').doUpdateSet(set))
      .execute()
    await triageRows(now).deleteFrom('moderation_endpoint_state').execute()
    if (url !== '')
      await noteVersion(now, {
        automation: ENDPOINT,
        version: `${model} (${kind})`,
        changed: host,
        by: me(now),
      })
    return { host }
  },

  audit: ({ input, answer }) => ({
    kind: 'triage',
    detail: { host: answer.host, model: input.model, wait: input.wait, silent: input.silent },
  }),
})

function hostOf(url: string): string {
  try {
    return reachable(url).host
  } catch (error) {
    const trouble = error instanceof Unreached ? error.trouble : 'address'
    throw invalid({ url: `moderation.endpoint.trouble.${trouble}` })
  }
}

/** Sends one harmless sentence, so that who named it knows at once whether it answers. */
export const tryEndpoint = action({
  name: 'moderation.try-endpoint',
  input: z.object({}),
  subject: async (now: Asking) => ({ endpoint: await endpointHere(now) }),
  may: mayTryModel,
  limits: [{ most: 20, seconds: 600, by: 'person' }],
  data: { noPersonalData: 'one sentence of ours' },
  machine: 'none',

  async run(_now, _input, { endpoint }) {
    if (!endpoint) throw missing()
    const said = await ask(endpoint, 'The rye loaf from Saturday kept fresh until Wednesday.')
    return said instanceof Unreached
      ? { trouble: said.trouble, label: null, percent: null }
      : { trouble: null, label: said.label, percent: Math.round(said.score * 100) }
  },

  audit: ({ answer }) => ({ kind: 'triage', detail: { trouble: answer.trouble } }),
})
