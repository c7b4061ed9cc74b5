// What happened to the business's public word.
import { fact, z } from '#kernel'

export const pageOpened = fact('trust.page-opened', z.object({}))
export const reportFrozen = fact(
  'trust.report-frozen',
  z.object({ year: z.number(), edition: z.number() }),
)
