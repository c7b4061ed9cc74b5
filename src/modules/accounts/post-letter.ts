// Writes and posts one letter after the commit, from the row it is about; what stands in its link is derived here.
import { action, Id, nothing, onlySystem, z, type Acting } from '#kernel'
import { compose, kinds } from './compose.ts'
import { postLetter } from './post.ts'

export const postAccountLetter = action({
  name: 'accounts.post-letter',
  input: z.object({ kind: z.enum(kinds), row: Id, what: z.string().max(40).optional() }),
  subject: nothing,
  may: onlySystem('letters follow from what happened'),
  data: { purpose: 'accounts', basis: 'contract', categories: ['name', 'contact'] },
  machine: 'none',
  inside: true,

  /** A row that is gone or over by now needs no letter. */
  async run(now: Acting, { kind, row, what }) {
    for (const letter of await compose(now, kind, row, what)) await postLetter(now, letter)
    return {}
  },

  audit: ({ input }) => ({ kind: 'letter', detail: { kind: input.kind } }),
})
