import { later } from '#kernel'
import { handOverTold } from './facts.ts'
import { takeOver } from './take-over.ts'

export const reactions = [later(handOverTold, takeOver, (fact) => fact)]
