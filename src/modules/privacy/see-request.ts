// One request, for whoever answers it: who asks, how it was proved, what is held, what a decision will do.
// @fulfils R12
import { Id, personCounts, question, z } from '#kernel'
import { addressOf, findRequest } from './find-request.ts'
import { heldPerson } from './held.ts'
import { mayAnswer } from './policy.ts'

export const seeRequest = question({
  name: 'privacy.see-request',
  input: z.object({ request: Id }),
  subject: findRequest,
  may: mayAnswer,
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['request', 'contact'] },
  machine: 'none',

  async run(now, _input, request) {
    const address = addressOf(request)
    return {
      request,
      address,
      held: await personCounts(now, {
        person: request.person,
        addresses: address === null ? [] : [address.toLowerCase()],
      }),
      onHold: request.person !== null && (await heldPerson(now, request.person)),
      mine: request.person !== null && request.person === now.actor.person,
    }
  },

  audit: ({ input }) => ({ kind: 'request', id: input.request }),
})
