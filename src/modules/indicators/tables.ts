// Readings, figures brought in, targets, and what is not published for a while.
import { declareTables, tables, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'

export type Shown = 'figure' | 'withheld' | 'none'

export type IndicatorTables = {
  indicator_readings: {
    business: Generated<string>
    id: string
    indicator: string
    period: string
    taken_at: Date
    shown: Shown
    value: number | null
    low: number | null
    high: number | null
    n: number | null
    part: number | null
    total: number | null
    because: string | null
  }
  indicator_figures: {
    business: Generated<string>
    id: string
    indicator: string
    period: string
    figures: Record<string, number>
    source: string
    given_by: string | null
    given_at: Date
  }
  indicator_targets: {
    business: Generated<string>
    id: string
    indicator: string
    value: number
    until: string
    reason: string
    set_by: string | null
    set_at: Date
  }
  indicator_silences: {
    business: Generated<string>
    id: string
    indicator: string
    reason: string
    began_at: Date
    ended_at: Date | null
    set_by: string | null
  }
}

export const indicators = tables<IndicatorTables, PeopleSeen>()

export const declared = declareTables({
  indicator_readings: { noPersonalData: 'figures about many, after disclosure control' },
  indicator_figures: { person: ['given_by'], personal: {}, erase: { set: { given_by: null } } },
  indicator_targets: { person: ['set_by'], personal: {}, erase: { set: { set_by: null } } },
  indicator_silences: { person: ['set_by'], personal: {}, erase: { set: { set_by: null } } },
})
