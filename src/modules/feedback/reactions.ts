import { later } from '#kernel'
import { commitmentKept } from '#commitments'
import { ideaAnswered } from './facts.ts'
import { noteKept } from './note-kept.ts'
import { tellAsked } from './tell-asked.ts'

export const reactions = [
  later(ideaAnswered, tellAsked, ({ idea }) => ({ idea })),
  later(commitmentKept, noteKept, ({ commitment }) => ({ commitment })),
]
