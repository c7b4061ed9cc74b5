import { later } from '#kernel'
import { caseClosed } from '#cases'
import { learnFromCase } from './learn-from-case.ts'

export const reactions = [later(caseClosed, learnFromCase, (fact) => fact)]
