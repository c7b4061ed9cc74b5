// In the demonstration bakery a rule of the community is live.
import type { Stage } from '#kernel'
import { backtestRule } from './rule-backtest.ts'
import { letRuleLive } from './rule-live.ts'
import { readBacktest } from './rule-read.ts'
import { writeRule } from './rule-write.ts'

export async function demo(stage: Stage): Promise<void> {
  const owner = stage.as('Amira Haddad')
  const { rule } = await owner.perform(writeRule, {
    name: 'Numbers of other people',
    kind: 'expression',
    patterns: String.raw`\b0[1-9][0-9]{1,3}[ /-]?[0-9]{5,8}\b`,
    does: 'flag',
    severity: 1,
    hours: 12,
    why: 'In spring somebody passed on a number that was not theirs. A person looks, and asks whose it is.',
  })
  const { backtest, hits } = await owner.perform(backtestRule, { rule })
  await owner.perform(readBacktest, { rule, backtest })
  await owner.perform(letRuleLive, { rule, of: 1, caught: hits, days: 180 })
}
