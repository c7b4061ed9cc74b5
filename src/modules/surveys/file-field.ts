// The box beside a kept file that takes it out again.
import { fieldOf } from './read-answers.ts'

export const dropField = (key: string) => `${fieldOf(key)}.drop`
