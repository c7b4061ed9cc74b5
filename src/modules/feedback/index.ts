// The door of feedback: what people suggest about anything, and what becomes of it.
export { ideaAnswered, ideasMerged, ideaSuggested } from './facts.ts'
export { boardPath as boardLink, feedbackOn, ideaPath as ideaLink } from './links.ts'
