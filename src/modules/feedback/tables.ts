// Boards, ideas, votes and official answers.
import { declareTables, tables, type Generated } from '#kernel'
import type { CommitmentsSeen } from '#commitments'
import type { PeopleSeen } from '#people'
import type { Audience, State, Voting } from './shapes.ts'

export type FeedbackTables = {
  feedback_boards: {
    business: Generated<string>
    id: string
    slug: string
    title: string
    about: string
    locale: string
    audience: Audience
    votes: Voting
    anonymous: boolean
    looked_at_first: boolean
    closes_on: string | null
    owner: string | null
    made_at: Date
    closed_at: Date | null
  }
  ideas: {
    business: Generated<string>
    id: string
    board: string
    title: string
    words: string
    locale: string
    author: string | null
    unnamed: boolean
    receipt: string | null
    state: State
    merged_into: string | null
    about_kind: string | null
    about: string | null
    said_on: string
    changed_at: Date | null
    hidden_at: Date | null
    hidden_why: string | null
  }
  idea_votes: { business: Generated<string>; idea: string; person: string }
  idea_answers: {
    business: Generated<string>
    id: string
    idea: string
    state: Exclude<State, 'waiting'>
    words: string
    locale: string
    by: string | null
    at: Date
  }
  idea_notes: {
    business: Generated<string>
    id: string
    idea: string
    from_author: boolean
    words: string
    by: string | null
    said_on: string
    place: number
  }
}

export const feedback = tables<FeedbackTables, PeopleSeen & CommitmentsSeen>()

const given = {
  purpose: 'feedback',
  basis: 'legitimate-interest',
  retention: { until: 'road.until.taken-back' },
} as const

export const declared = declareTables({
  feedback_boards: { person: ['owner'], personal: {}, erase: { set: { owner: null } } },
  ideas: {
    person: ['author'],
    personal: { title: given, words: given, said_on: given },
    erase: { set: { author: null, title: '', words: '' } },
  },
  idea_votes: { person: ['person'], personal: { idea: given }, erase: 'delete' },
  idea_answers: { person: ['by'], personal: {}, erase: { set: { by: null } } },
  idea_notes: { person: ['by'], personal: { words: given, said_on: given }, erase: 'delete' },
})
