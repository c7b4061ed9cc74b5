// The door of the assistant: where to ask, and what happens to a talk.
import { askPath } from './links.ts'

export { handedOver, handOverTold } from './facts.ts'
export { mustHandOver } from './must-hand-over.ts'

/** The page to ask on, with a question in it already if there is one. */
export const askLink = (text = '') =>
  text === '' ? askPath : `${askPath}?text=${encodeURIComponent(text)}`
/** The approved answer that fits a case, as a draft for whoever answers. */
export const draftLink = (id: string) => `/desk/assistant/draft/${id}`
