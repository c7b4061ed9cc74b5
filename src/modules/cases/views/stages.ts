// The stages of a complaint in the order of ISO 10002.
import type { Stage } from '../shapes.ts'

export const stages: readonly Stage[] = [
  'received',
  'acknowledged',
  'assessed',
  'investigated',
  'answered',
  'closed',
]
