import { later } from '#kernel'
import { letterDue } from './facts.ts'
import { sendLetter } from './send-letter.ts'

export default [later(letterDue, sendLetter, ({ letter }) => ({ letter }))]
