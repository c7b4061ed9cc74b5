// The model this business named, with its key opened; undefined where none is named.
import type { Asking } from '#kernel'
import type { Endpoint, Silent } from './endpoint-shapes.ts'
import { triageRows } from './triage-tables.ts'

type Waiting = { wait: number; silent: Silent }
export const endpointUse = 'moderation.endpoint'

export async function endpointHere(now: Asking): Promise<(Endpoint & Waiting) | undefined> {
  const row = await triageRows(now)
    .selectFrom('moderation_triage')
    .select(['endpoint', 'endpoint_model', 'endpoint_kind', 'endpoint_key'])
    .select(['endpoint_wait', 'endpoint_silent'])
    .where('endpoint', '<>', '')
    .executeTakeFirst()
  return (
    row && {
      url: row.endpoint,
      model: row.endpoint_model,
      kind: row.endpoint_kind,
      wait: row.endpoint_wait,
      silent: row.endpoint_silent,
      key: row.endpoint_key === '' ? '' : (now.seals.open(endpointUse, row.endpoint_key) ?? ''),
    }
  )
}
