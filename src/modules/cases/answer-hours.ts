// How many working hours we take to answer, as promised: for whoever sends somebody here.
import type { Asking } from '#kernel'
import { deskRules } from './rules.ts'

export const answerHours = async (now: Asking): Promise<number> =>
  Math.ceil((await deskRules(now)).answer_minutes / 60)
