// A reader wants to be told what becomes of a promise, or no more.
// @fulfils R65
import { action, Id, me, z } from '#kernel'
import { Ticked } from '#kernel/web'
import { answerTo } from './promise.ts'
import { askedFor, askedNoMore } from './asked-for.ts'
import { loadCommitment } from './load.ts'
import { aPerson } from './policy.ts'

export const follow = action({
  name: 'commitments.follow',
  input: z.object({ commitment: Id, follow: Ticked }),
  subject: loadCommitment,
  may: aPerson,
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'a preference of the reader, changed as easily as set' },

  async run(now, { follow: wanted }, { id }) {
    const source = { kind: 'commitment', id }
    if (wanted) {
      await answerTo(now, id, source)
      await askedFor(now, source, me(now))
    } else await askedNoMore(now, source, me(now))
    return { commitment: id }
  },
})
