// What follows after the commit: people are told, and new people get the word by which they can be mentioned.
import { later } from '#kernel'
import { personAdded } from '#people'
import { appeared, mentioned, posted } from './facts.ts'
import { nameForMentions } from './name-for-mentions.ts'
import { tellMentioned } from './tell-mentioned.ts'
import { tellWatchers } from './tell-watchers.ts'

export const reactions = [
  later(posted, tellWatchers, ({ post }) => ({ post })),
  later(appeared, tellWatchers, ({ post }) => ({ post })),
  later(appeared, tellMentioned, ({ post }) => ({ post })),
  later(mentioned, tellMentioned, ({ post, people }) => ({ post, people })),
  later(personAdded, nameForMentions, ({ person }) => ({ person })),
]
