// Before a case is made of a topic or post: what was said, by whom, and whether one was made already.
import { caseLink, visibleCases } from '#cases'
import { Id, question, z } from '#kernel'
import { tables } from './tables.ts'
import { kinds, loadSaid } from './load.ts'
import { mayMakeCase } from './policy.ts'

export const seeMaking = question({
  name: 'from-forum.see-making',
  input: z.object({ kind: z.enum(kinds), id: Id }),
  subject: loadSaid,
  may: mayMakeCase,
  data: { purpose: 'from-forum', basis: 'contract', categories: ['name', 'content'] },
  machine: 'none',
  audit: { unaudited: 'what stands in the forum, to somebody who reads it there' },

  async run(now, { kind, id }, said) {
    const author = said.author
      ? await tables(now)
          .selectFrom('people')
          .select('name')
          .where('id', '=', said.author)
          .where('erased_at', 'is', null)
          .executeTakeFirst()
      : undefined
    const known = await visibleCases(now)
      .select(['cases.id', 'cases.reference'])
      .where('cases.source_kind', '=', kind)
      .where('cases.source', '=', id)
      .executeTakeFirst()
    return {
      said,
      author: author?.name,
      known: known && { reference: known.reference, href: caseLink(known.id) },
    }
  },
})

export type MakingSeen = Awaited<ReturnType<typeof seeMaking.run>>
