// What a forum keeps: categories, topics, posts and what people do with them.
import { declareTables, tables, type Generated } from '#kernel'
import type { SafeHtml } from '#kernel/text'
import type { PeopleSeen } from '#people'
import type { SpacesSeen } from '#spaces'
import type { ImportTables } from './import-tables.ts'
import type { MemberTables } from './member-tables.ts'

export type TalkTables = {
  forum_categories: {
    business: Generated<string>
    id: string
    space: string
    slug: string
    name: string
    about: string
    place: number
    opening: Generated<'everyone' | 'moderators'>
    topics: Generated<number>
  }
  topics: {
    business: Generated<string>
    id: string
    space: string
    category: string
    title: string
    locale: string
    author: string | null
    opened_at: Date
    posts: number
    latest_at: Date
    latest_by: string | null
    pinned: Generated<boolean>
    locked_at: Date | null
    locked_why: string | null
    answer: string | null
    poll: Generated<boolean>
    hidden_at: Date | null
    hidden_why: string | null
    import: string | null
    import_key: string | null
    search: Generated<string>
  }
  posts: {
    business: Generated<string>
    id: string
    space: string
    topic: string
    /** From 1; never changes. */
    position: number
    author: string | null
    written_at: Date
    locale: string
    /** As typed, in Markdown. */
    text: string
    html: SafeHtml
    /** The words alone, for search and excerpts. */
    words: string
    /** The position of the post it quotes. */
    quotes: number | null
    official: Generated<boolean>
    edited_at: Date | null
    versions: Generated<number>
    taken_back_at: Date | null
    hidden_at: Date | null
    hidden_why: string | null
    import_key: string | null
    search: Generated<string>
  }
  post_versions: {
    business: Generated<string>
    post: string
    number: number
    text: string
    reason: string | null
    author: string | null
    at: Date
  }
}

export type ForumTables = TalkTables & MemberTables & ImportTables

export const forum = tables<ForumTables, PeopleSeen & SpacesSeen>()

const said = {
  purpose: 'forum',
  basis: 'contract',
  retention: { until: 'road.until.taken-back' },
} as const
const own = {
  purpose: 'forum',
  basis: 'contract',
  retention: { until: 'road.until.taken-back' },
} as const
const moved = {
  purpose: 'forum',
  basis: 'contract',
  retention: { until: 'forum.until.import-undone' },
} as const

export const declared = declareTables({
  forum_categories: { noPersonalData: 'names what is talked about, not who' },
  forum_imports: { noPersonalData: 'says what was imported when; people stand in the audit' },
  forum_imported_people: {
    person: ['person'],
    personal: { name: moved, source: moved },
    erase: 'delete',
  },
  topics: {
    person: ['author', 'latest_by'],
    personal: { title: said },
    erase: { set: { author: null, latest_by: null } },
  },
  posts: {
    person: ['author'],
    personal: { text: said, html: said, words: said, search: said },
    erase: { set: { author: null } },
  },
  post_versions: { person: ['author'], personal: { text: said, reason: said }, erase: 'delete' },
  post_reactions: { person: ['person'], personal: { kind: own }, erase: 'delete' },
  post_drafts: { person: ['person'], personal: { title: own, text: own }, erase: 'delete' },
  watches: { person: ['person'], personal: { level: own }, erase: 'delete' },
  topic_readings: { person: ['person'], personal: { position: own, at: own }, erase: 'delete' },
  mention_words: { person: ['person'], personal: { word: own }, erase: 'delete' },
  polls: { noPersonalData: 'a question, not who answers it' },
  poll_options: { noPersonalData: 'what can be chosen, not who chose it' },
  poll_votes: { person: ['person'], personal: { number: own }, erase: 'delete' },
})
