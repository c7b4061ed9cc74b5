// What follows after the commit: people are told what was decided, that somebody appeals, and how it was answered.
import { later } from '#kernel'
import { appealDecided, appealFiled, matterDecided } from './facts.ts'
import { tellAppeal } from './tell-appeal.ts'
import { tellDecided } from './tell-decided.ts'

export const reactions = [
  later(matterDecided, tellDecided, ({ decision }) => ({ decision })),
  later(appealFiled, tellAppeal, ({ appeal }) => ({ appeal })),
  later(appealDecided, tellAppeal, ({ appeal }) => ({ appeal })),
]
