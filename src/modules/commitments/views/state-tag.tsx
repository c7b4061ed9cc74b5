// How a promise stands, in one word; late and broken ones are never dressed up.
import { Tag, type Html } from '#html'
import type { State } from '../state.ts'
import { word } from '../words.ts'

const tones = {
  open: 'plain',
  late: 'person',
  kept: 'done',
  'kept-late': 'plain',
  dropped: 'harm',
} as const

export const StateTag = ({ state }: { state: State }): Html => (
  <Tag tone={tones[state]}>{word('state', state)}</Tag>
)
