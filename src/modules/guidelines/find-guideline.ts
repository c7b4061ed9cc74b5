// The address of a document known only by its id: links from modules that know no more.
import { everyone, Id, question, z } from '#kernel'
import { guidelinesInForce } from './visible.ts'

export const findGuideline = question({
  name: 'guidelines.find-guideline',
  input: z.object({ id: Id }),
  subject: (now, { id }) =>
    guidelinesInForce(now)
      .select('guidelines.slug')
      .where('guidelines.id', '=', id)
      .executeTakeFirst(),
  may: everyone('a document that somebody may not read is not there for them'),
  data: { noPersonalData: 'an address' },
  machine: 'none',
  audit: { unaudited: 'gives an address' },

  run: (_now, _, { slug }) => Promise.resolve({ slug }),
})
