// Talks with the assistant, the words that lead to a person, and counts by the day.
import { declareTables, tables, type Generated } from '#kernel'
import type { CasesSeen } from '#cases'
import type { KnowledgeSeen } from '#knowledge'
import type { PeopleSeen } from '#people'
import type { TurnKind } from './shapes.ts'

type Inside = {
  assistant_talks: {
    business: Generated<string>
    id: string
    person: string | null
    locale: string
    state: Generated<'open' | 'handing-over' | 'handed-over'>
    why: Generated<string | null>
    began_at: Date
    latest_at: Date
    told_at: Generated<Date | null>
    case: Generated<string | null>
    reference: Generated<string | null>
    case_link: Generated<string | null>
    due_at: Generated<Date | null>
  }
  assistant_turns: {
    business: Generated<string>
    id: string
    talk: string
    place: number
    person: string | null
    side: 'person' | 'machine'
    kind: TurnKind
    text: Generated<string>
    why: Generated<string | null>
    entry: Generated<string | null>
    number: Generated<number | null>
    near: Generated<string[]>
    sure: Generated<number | null>
    output: Generated<string | null>
    at: Date
    marked: Generated<'right' | 'wrong' | null>
    marked_by: Generated<string | null>
    marked_at: Generated<Date | null>
  }
  assistant_words: {
    business: Generated<string>
    id: string
    topic: string
    words: string
    added_by: string | null
    added_at: Date
  }
  assistant_days: {
    business: Generated<string>
    day: Date
    kind: string
    why: string
    n: number
  }
}

export const assistant = tables<Inside, PeopleSeen & KnowledgeSeen & CasesSeen>()

const talk = {
  purpose: 'assistant',
  basis: 'contract',
  retention: { after: 'latest_at', days: 30 },
} as const
const turn = {
  ...talk,
  retention: { ...talk.retention, of: { column: 'talk', table: 'assistant_talks' } },
} as const

export const declared = declareTables({
  assistant_talks: {
    person: ['person'],
    personal: { state: talk, why: talk, began_at: talk, latest_at: talk, reference: talk },
    erase: 'delete',
  },
  assistant_turns: {
    person: ['person', 'marked_by'],
    personal: { text: turn, kind: turn, at: turn },
    erase: 'delete',
  },
  assistant_words: { person: ['added_by'], personal: {}, erase: { set: { added_by: null } } },
  assistant_days: { noPersonalData: 'counts by the day' },
})
