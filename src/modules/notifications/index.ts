// The door of notifications: letters, telling people, and what the desk may see of the post.
export {
  addMailGate,
  guardConsentLetters,
  type Gate,
  type Leave,
  type Leaving,
} from './ask-to-send.ts'
export { letterDue } from './facts.ts'
export { letterTo, noteLetterBounced } from './note-bounce.ts'
export { notify } from './notify.ts'
export { postLetter, postLetters, type Posted } from './post-letter.ts'
export { tellPeople, tellPerson, type Telling } from './tell-person.ts'
export { postTrouble, type PostTrouble } from './post-trouble.ts'
export { seePost } from './see-post.ts'
export { tryLetterAgain } from './try-letter-again.ts'
