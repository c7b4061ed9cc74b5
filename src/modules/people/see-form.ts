// What a form needs that adds somebody or something to the register.
import { nothing, question, z } from '#kernel'
import { mayWriteRegister } from './policy.ts'

export const seeForm = question({
  name: 'people.see-form',
  input: z.object({}),
  subject: nothing,
  may: mayWriteRegister,
  data: { noPersonalData: 'an empty form' },
  machine: 'none',
  audit: { unaudited: 'an empty form' },

  run: () => Promise.resolve({}),
})
