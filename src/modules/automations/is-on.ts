// Whether a machine may work: asked in the database, in the transaction of its use, so that off is off everywhere at once.
// @fulfils R85 R95
import { sql, type Asking } from '#kernel'
import { declaredAs } from './find-automation.ts'
import { automations } from './tables.ts'

/** Asks anew each time. NOTE: never keep the answer beyond the transaction. */
export async function isOn(now: Asking, name: string): Promise<boolean> {
  const row = await automations(now)
    .selectFrom('automation_switches')
    .select('on_now')
    .where('automation', '=', name)
    .where('replaced', '=', false)
    .executeTakeFirst()
  const declared = declaredAs(name)
  if (!declared) throw new Error(`no module declares an automation ${name}`)
  return row?.on_now ?? !declared.startsOff
}

/** Those of these that may work, in one question. */
export async function areOn(now: Asking, names: readonly string[]): Promise<Set<string>> {
  const rows = await automations(now)
    .selectFrom('automation_switches')
    .select(['automation', 'on_now'])
    .where('automation', 'in', names)
    .where('replaced', '=', false)
    .execute()
  return new Set(
    names.filter((name) => {
      const row = rows.find(({ automation }) => automation === name)
      return row?.on_now ?? !declaredAs(name)?.startsOff
    }),
  )
}

/**
 * Which of these were ever switched, as a column of whichever statement asks: for those who ask something else at the
 * same time. `whichOn` reads it.
 */
export const switchesColumn = (names: readonly string[]) =>
  sql<Thrown>`(select coalesce(json_object_agg(automation, on_now), '{}') from automation_switches
    where automation = any(${names}::text[]) and not replaced)`
type Thrown = Record<string, boolean>

export const whichOn = (names: readonly string[], thrown: Thrown): Set<string> =>
  new Set(names.filter((name) => thrown[name] ?? !declaredAs(name)?.startsOff))
