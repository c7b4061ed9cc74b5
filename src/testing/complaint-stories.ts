// What stories about complaints share: a complaint that was heard, one that can be decided, a decision.
import { acknowledge } from '../modules/cases/acknowledge.ts'
import { answerSummary } from '../modules/cases/answer-summary.ts'
import { assess } from '../modules/cases/assess.ts'
import { complained } from '../modules/cases/for-tests.ts'
import { investigate } from '../modules/cases/investigate.ts'
import { summarise } from '../modules/cases/summarise.ts'
import { day, lena, shop } from './desk-stories.ts'

export const reasons = 'The box was too small for the cake, and we chose the box.'
export const upheld = (id: string, more: Record<string, unknown> = {}) => ({
  case: id,
  outcome: 'upheld',
  reasons,
  remedy: 'refund',
  remedyWords: 'The whole price.',
  value: '42.50',
  by: day(5),
  ...more,
})

export async function heard(more: Record<string, unknown> = {}) {
  const sent = await complained(shop, more)
  await lena.perform(acknowledge, { case: sent.case, text: 'I have read it.' })
  await lena.perform(assess, {
    case: sent.case,
    severity: 'medium',
    assessment: 'A spoilt birthday.',
  })
  await lena.perform(summarise, {
    case: sent.case,
    text: 'The cake you ordered fell apart, and you want your money back.',
  })
  await lena.perform(investigate, {
    case: sent.case,
    findings: 'The box had the wrong size. Two of us remember it.',
  })
  return sent
}

export async function ready(more: Record<string, unknown> = {}) {
  const sent = await heard(more)
  await shop.visitor.perform(answerSummary, { link: sent.link, number: 1, answer: 'confirmed' })
  return sent
}
