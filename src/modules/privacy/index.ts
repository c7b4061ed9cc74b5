// The door of privacy: rights, holds, retention, and fields of forms that people build.
export { declareFields, noteFieldsUsed, type FormField } from './fields.ts'
export { heldPerson, heldPeople } from './held.ts'
export { breachNoted, requestDecided, requestOpened } from './facts.ts'
export { replayErasures } from './replay-erasures.ts'
export { seeErasures } from './see-erasures.ts'

/** Where somebody signed in uses their rights, and where everybody else does. */
export const rightsLink = '/me/privacy'
export const noticeLink = '/privacy'
export const askLink = '/privacy/ask'
