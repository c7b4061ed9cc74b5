// How much moderators see and how they want to see it.
import type { Generated } from '#kernel'

export type CareTables = {
  moderation_exposures: {
    business: Generated<string>
    person: string
    day: string
    seen: Generated<number>
    heavy: Generated<number>
    /** When this stretch without a rest began. */
    row_began: Date
    last_at: Date
    paused_until: Generated<Date | null>
  }
  moderation_care: {
    business: Generated<string>
    person: string
    blur: boolean
    grey: boolean
    veil: boolean
    keys: boolean
  }
}
