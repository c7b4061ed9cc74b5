// What a forum keeps for single members: drafts, watches, reading marks, reactions and votes.
import type { ReactionKind } from './shapes.ts'
import type { Generated } from '#kernel'

export type WatchLevel = 'watched' | 'muted'

export type MemberTables = {
  post_reactions: {
    business: Generated<string>
    post: string
    person: string
    kind: ReactionKind
    at: Date
  }
  post_drafts: {
    business: Generated<string>
    person: string
    /** The topic to be answered, or the category to open one in. */
    about: string
    kind: 'reply' | 'topic'
    title: string
    text: string
    kept_at: Date
  }
  watches: {
    business: Generated<string>
    person: string
    about: string
    kind: 'topic' | 'category'
    level: WatchLevel
    since: Date
  }
  topic_readings: {
    business: Generated<string>
    person: string
    topic: string
    position: number
    at: Date
  }
  mention_words: { business: Generated<string>; person: string; word: string }
  polls: {
    business: Generated<string>
    topic: string
    question: string
    several: boolean
    closes_at: Date | null
  }
  poll_options: { business: Generated<string>; topic: string; number: number; label: string }
  poll_votes: {
    business: Generated<string>
    topic: string
    number: number
    person: string
    at: Date
  }
}
