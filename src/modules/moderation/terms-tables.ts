// What those who run the business have set for moderation, and the ladder.
import { declareTables, tables, type Generated } from '#kernel'
import type { Step } from './ladder.ts'

export type TermsTables = {
  moderation_terms: {
    business: Generated<string>
    /** Hours, by severity from 0 to 3. */
    promised_hours: number[]
    appeal_days: number
    strike_days: number
    /** Points, in the order of `measuresWithPoints`. */
    weights: number[]
    rest_minutes: number
    rest_heavy: number
    rest_seen: number
    pause_minutes: number
    blind_share: number
    second_share: number
    changed_by: string | null
    changed_at: Date
  }
  moderation_steps: {
    business: Generated<string>
    points: number
    account: Step['account']
    days: number | null
  }
}

export const termsRows = tables<TermsTables>()

export const termsDeclared = declareTables({
  moderation_terms: { person: ['changed_by'], personal: {}, erase: { set: { changed_by: null } } },
  moderation_steps: { noPersonalData: 'what usually follows from so many points on' },
})
