// A fairness or quality check of a version stands on the register with what it found and what is done about it.
// @fulfils R93
import type { Acting, Id } from '#kernel'
import type { Report } from './shapes.ts'
import { automations } from './tables.ts'

export type Check = {
  automation: string
  version: string
  kind: 'fairness' | 'quality'
  report: Report
  /** Null where there was too little to say. */
  passed: boolean | null
  by?: Id | null
  /** Who checked, if somebody from outside. */
  outside?: string
  remedy?: string
}

/** NOTE: `report.groups` may only hold what #methods/disclosure released. */
export async function noteCheck(now: Acting, { report, ...check }: Check): Promise<Id> {
  const id = now.id()
  await automations(now)
    .insertInto('automation_checks')
    .values({
      id,
      automation: check.automation,
      version: check.version,
      kind: check.kind,
      by: check.by ?? null,
      outside: check.outside ?? '',
      at: now.at,
      passed: check.passed,
      report: JSON.stringify(report) as unknown as Report,
      remedy: check.remedy ?? '',
    })
    .execute()
  return id
}
