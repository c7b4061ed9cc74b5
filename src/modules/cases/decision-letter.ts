// How a decision is told: what was decided, why, what is done about it, and what can be done if it is not right.
import { t, word } from './words.ts'

type Told = {
  round: 1 | 2
  outcome: string
  reasons: string
  remedy: string
  remedyWords?: string | undefined
  cents: number
  goodwill: boolean
  body: { name: string; website: string | null } | undefined
  byDay: string | null
}

/** Called while the person's language is being drawn. */
export function decisionLetter(told: Told): string {
  const { round, outcome, reasons, remedy, remedyWords, goodwill, body } = told
  return [
    `**${t(round === 1 ? 'compose.decided' : 'compose.reviewed', { outcome: word('outcome-told', outcome) })}**`,
    reasons,
    remedy === 'none'
      ? ''
      : t(goodwill ? 'compose.goodwill' : 'compose.remedy', {
          remedy: word('remedy-told', remedy),
          words: remedyWords ?? '',
        }),
    round === 1 ? t('compose.second-review') : '',
    body ? t('compose.external', { name: body.name, website: body.website ?? '' }) : '',
  ]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')
}
