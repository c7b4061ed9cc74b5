// The model this business named, with its key opened; undefined where none is named.
import type { Asking } from '#kernel'
import type { Endpoint } from './endpoint-shapes.ts'
import { triageRows } from './triage-tables.ts'

export const endpointUse = 'moderation.endpoint'

export async function endpointHere(now: Asking): Promise<Endpoint | undefined> {
  const row = await triageRows(now)
    .selectFrom('moderation_triage')
    .select(['endpoint', 'endpoint_model', 'endpoint_kind', 'endpoint_key'])
    .where('endpoint', '<>', '')
    .executeTakeFirst()
  return (
    row && {
      url: row.endpoint,
      model: row.endpoint_model,
      kind: row.endpoint_kind,
      key: row.endpoint_key === '' ? '' : (now.seals.open(endpointUse, row.endpoint_key) ?? ''),
    }
  )
}
