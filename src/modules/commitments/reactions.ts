import { later } from '#kernel'
import { commitmentDropped, commitmentKept } from './facts.ts'
import { tellAsked } from './tell-asked.ts'

export const reactions = [
  later(commitmentKept, tellAsked, (fact) => fact),
  later(commitmentDropped, tellAsked, (fact) => fact),
]
