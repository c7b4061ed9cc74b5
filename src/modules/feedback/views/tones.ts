// How loud a state of an idea is drawn: declined is said plainly, not as harm.
export const toneOf = (state: string): 'plain' | 'person' | 'done' =>
  state === 'done' ? 'done' : state === 'waiting' ? 'person' : 'plain'
