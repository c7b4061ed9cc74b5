// One request to join, for the person who answers it.
import { Id, question, z } from '#kernel'
import { loadRequest } from './answer-request.ts'
import { Slug } from './load.ts'
import { mayLookAfter } from './policy.ts'

export const seeRequest = question({
  name: 'spaces.see-request',
  input: z.object({ space: Slug, request: Id }),
  subject: (now, { space, request }) => loadRequest(now, space, request),
  may: mayLookAfter,
  data: { purpose: 'spaces', basis: 'contract', categories: ['name', 'message'] },
  machine: 'none',
  audit: { unaudited: 'for those who look after the space' },

  run: (_now, _, asked) => Promise.resolve(asked),
})
