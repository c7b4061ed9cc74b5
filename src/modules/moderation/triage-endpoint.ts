// The step of the model a business names itself. It looks last and later: after the post stands, so that nobody waits for it.
import { ENDPOINT } from './endpoint-shapes.ts'
import type { Step } from './triage-shapes.ts'

export const ownEndpoint: Step = {
  name: 'endpoint',
  automation: ENDPOINT,
  version: '1',
  later: true,
  look: () => [],
}
