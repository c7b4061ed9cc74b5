// Every minute: whatever a machine held longer than promised is seen again.
import { releaseHolds } from './release-holds.ts'

export const jobs = [
  { name: 'moderation.release-holds', cron: '* * * * *', action: releaseHolds, input: {} },
]
