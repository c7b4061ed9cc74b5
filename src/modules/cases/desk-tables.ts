// The rows of the desk itself: causes, macros, views, hours, holidays, who takes how many, and forms on other sites.
import type { Generated } from '#kernel'

export type DeskTables = {
  case_causes: {
    business: Generated<string>
    id: string
    name: string
    about: Generated<string>
    retired_at: Date | null
  }
  case_presence: {
    business: Generated<string>
    case: string
    person: string
    doing: 'reading' | 'writing'
    at: Date
  }
  case_macros: {
    business: Generated<string>
    id: string
    name: string
    locale: string
    text: string
    owner: string | null
    shared: boolean
    used: Generated<number>
    at: Date
  }
  case_views: {
    business: Generated<string>
    id: string
    name: string
    query: string
    owner: string | null
    shared: boolean
    at: Date
  }
  desk_rules: {
    business: Generated<string>
    /** A week, as `mon 09:00-17:00` lines. */
    hours: string
    country: string | null
    region: string | null
    answer_minutes: number
    acknowledge_minutes: number
    assess_minutes: number
    investigate_minutes: number
    decide_minutes: number
    review_minutes: number
    warn_share: number
    assigning: 'manual' | 'turns'
    undo_seconds: number
    external: string | null
    changed_at: Date
  }
  desk_holidays: {
    business: Generated<string>
    day: Date
    name: string
    origin: 'typed' | 'calendar' | 'country'
  }
  desk_agents: {
    business: Generated<string>
    person: string
    capacity: number
    takes: boolean
    last_given_at: Date | null
  }
  case_files: { business: Generated<string>; message: string; file: string }
  contact_forms: {
    business: Generated<string>
    id: string
    slug: string
    name: string
    track: 'question' | 'complaint'
    locale: string
    origins: string[]
    made_at: Date
    retired_at: Date | null
  }
}
