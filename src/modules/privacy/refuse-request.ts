// A request is refused: on a ground the law knows, in words, with the way to complain outside.
// @fulfils R12
import { action, Id, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { close } from './close.ts'
import { requestDecided } from './facts.ts'
import { findRequest } from './find-request.ts'
import { postAnswer } from './letters.ts'
import { mayAnswer } from './policy.ts'
import { grounds } from './shapes.ts'

export const refuseRequest = action({
  name: 'privacy.refuse-request',
  input: z.object({ request: Id, ground: z.enum(grounds), words: Text(4000, 20) }),
  subject: findRequest,
  may: mayAnswer,
  impartial: (request) => [request.person],
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['request'] },
  machine: 'none',

  async run(now, { ground, words }, request) {
    await close(now, request, { state: 'refused', ground, answer: words })
    await postAnswer(now, request, { ground, words })
    tell(now, requestDecided, { request: request.id })
    return {}
  },

  audit: ({ input }) => ({ kind: 'request', id: input.request, detail: { ground: input.ground } }),
})
