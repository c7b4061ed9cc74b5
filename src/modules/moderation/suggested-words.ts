// Marks what a machine found, so that a page can only draw it as a machine's words.
import { suggested, type Suggested } from '#html'
import type { Explanation } from './shapes.ts'
import { t } from './words.ts'

type Flag = { automation: string; version: string; score: number | null; explanation: Explanation }

export const suggestedWords = (flag: Flag): Suggested<Explanation['reasons']> =>
  suggested({
    value: flag.explanation.reasons,
    automation: flag.automation,
    version: flag.version,
    explanation: t('machine.explained'),
    confidence: flag.explanation.certainty ?? undefined,
  })
