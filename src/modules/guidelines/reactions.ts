import { later } from '#kernel'
import { guidelinePublished } from './facts.ts'
import { tellAsked } from './tell-asked.ts'

export const reactions = [
  later(guidelinePublished, tellAsked, ({ guideline, version }) => ({ guideline, version })),
]
