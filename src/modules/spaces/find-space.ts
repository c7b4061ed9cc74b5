// The address of a space known only by its id: links from modules that know no more.
import { everyone, Id, question, z } from '#kernel'
import { visibleSpaces } from './visible.ts'

export const findSpace = question({
  name: 'spaces.find-space',
  input: z.object({ id: Id }),
  subject: (now, { id }) =>
    visibleSpaces(now).select('spaces.slug').where('spaces.id', '=', id).executeTakeFirst(),
  may: everyone('a space that somebody may not see is not there for them'),
  data: { noPersonalData: 'a space is a place' },
  machine: 'none',
  audit: { unaudited: 'gives an address' },

  run: (_now, _, { slug }) => Promise.resolve({ slug }),
})
