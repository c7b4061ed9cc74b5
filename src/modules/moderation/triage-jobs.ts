// By the clock: help is called for what nobody looked at in time; old fingerprints and rules end.
import { escalate } from './triage-escalate.ts'
import { releaseWaits } from './endpoint-wait.ts'
import { reportFairness } from './fairness.ts'
import { sweepTriage } from './triage-sweep.ts'

export const triageJobs = [
  { name: 'moderation.release-waits', every: 5, action: releaseWaits, input: {} },
  { name: 'moderation.escalate', cron: '* * * * *', action: escalate, input: {} },
  { name: 'moderation.report-fairness', cron: '20 3 1 * *', action: reportFairness, input: {} },
  { name: 'moderation.sweep-triage', cron: '7 * * * *', action: sweepTriage, input: {} },
]
