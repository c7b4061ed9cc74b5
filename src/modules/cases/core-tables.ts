// The rows of a case: who asked, what was said, done and promised, and who took part.
import type { Generated } from '#kernel'
import type { SafeHtml } from '#kernel/text'
import type { Channel, ClosedHow, NextKind, State, StepKind, Track } from './shapes.ts'

export type CoreTables = {
  cases: {
    business: Generated<string>
    id: string
    reference: string
    track: Track
    state: Generated<State>
    subject: string
    channel: Channel
    locale: string
    person: string | null
    name: string
    email: string | null
    /** The address or the person was proven: signed in, or a mail that passed its checks. */
    proven: Generated<boolean>
    on_behalf: string | null
    needs: string | null
    assignee: string | null
    tags: Generated<string[]>
    cause: string | null
    mistake: Generated<boolean>
    root_cause: string | null
    opened_at: Date
    latest_at: Date
    latest_from: Generated<'person' | 'us'>
    first_answer_at: Date | null
    closed_at: Date | null
    closed_how: ClosedHow | null
    reopened: Generated<number>
    snoozed_until: Date | null
    due_at: Date | null
    due_for: string | null
    merged_into: string | null
    split_from: string | null
    source_kind: string | null
    source: string | null
    import: string | null
    import_key: string | null
    search: Generated<string>
  }
  case_messages: {
    business: Generated<string>
    id: string
    case: string
    side: 'person' | 'us' | 'machine'
    /** A note among ourselves. */
    private: Generated<boolean>
    /** Whom the case is about, on every row of it. */
    person: string | null
    agent: string | null
    name: Generated<string>
    channel: Channel
    locale: string
    text: string
    html: SafeHtml
    words: string
    at: Date
    /** An answer can be taken back until it leaves. */
    leaves_at: Date | null
    left_at: Date | null
    taken_back_at: Date | null
    next_kind: NextKind | null
    next_by: Date | null
    /** Written twice under one key, it is there once. */
    key: string | null
    import: string | null
    search: Generated<string>
  }
  case_steps: {
    business: Generated<string>
    id: string
    case: string
    kind: StepKind
    by: string | null
    person: string | null
    at: Date
    words: Generated<string>
  }
  case_hands: { business: Generated<string>; case: string; person: string; first_at: Date }
  case_about: {
    business: Generated<string>
    case: string
    person: string
    noted_by: string | null
    at: Date
  }
  case_clocks: {
    business: Generated<string>
    case: string
    kind: 'answer' | 'acknowledge' | 'assess' | 'investigate' | 'decide' | 'review' | 'promise'
    started_at: Date
    due_at: Date
    warn_at: Date
    warned_at: Date | null
    escalated_at: Date | null
    met_at: Date | null
    paused_at: Date | null
    left_minutes: number | null
  }
}
