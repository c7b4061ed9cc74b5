// The form of a new board.
import { nothing, question, z } from '#kernel'
import { mayUseDesk } from './policy.ts'

export const seeOpening = question({
  name: 'feedback.see-opening',
  input: z.object({}),
  subject: nothing,
  may: mayUseDesk,
  data: { noPersonalData: 'a form' },
  machine: 'none',
  audit: { unaudited: 'a form' },
  run: () => Promise.resolve({}),
})
