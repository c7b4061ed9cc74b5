// What follows after the commit: people are told, and new people get the word by which they can be mentioned.
import { later, when } from '#kernel'
import { personAdded } from '#people'
import { appeared, mentioned, posted } from './facts.ts'
import { nameForMentions } from './mentions.ts'
import { tellMentioned } from './tell-mentioned.ts'
import { tellWatchers } from './tell-watchers.ts'

export const reactions = [
  later(posted, tellWatchers, ({ post }) => ({ post })),
  later(appeared, tellWatchers, ({ post }) => ({ post })),
  later(appeared, tellMentioned, ({ post }) => ({ post })),
  later(mentioned, tellMentioned, ({ post, people }) => ({ post, people })),
  when(personAdded, 'whoever is in the register has a word to be mentioned by', nameForMentions),
]
