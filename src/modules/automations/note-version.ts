// A business's own version of a machine (retrained, or with changed rules) comes into use, for the first time or again: noted with who accepted it.
// @fulfils R85 R93
import type { Acting, Id } from '#kernel'
import { automations } from './tables.ts'

export type NewVersion = { automation: string; version: string; changed: string; by: Id | null }

export async function noteVersion(now: Acting, version: NewVersion): Promise<void> {
  await automations(now)
    .insertInto('automation_versions')
    .values({ ...version, since: now.at })
    .onConflict((known) =>
      known
        .columns(['business', 'automation', 'version'])
        .doUpdateSet({ since: now.at, changed: version.changed, by: version.by }),
    )
    .execute()
}
