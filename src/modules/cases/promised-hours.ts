// Within how many working hours a person answers, confirms and decides, for the forms that say so.
import type { Asking } from '#kernel'
import { deskRules } from './rules.ts'

export async function promisedHours(now: Asking) {
  const { answer_minutes, acknowledge_minutes, decide_minutes } = await deskRules(now)
  return {
    answer: Math.ceil(answer_minutes / 60),
    acknowledge: Math.ceil(acknowledge_minutes / 60),
    decide: Math.ceil(decide_minutes / 60),
  }
}
