// The space that somebody wants to report, by its address.
import { everyone, question, z } from '#kernel'
import { Line } from '#kernel/web'
import { visibleSpaces } from '#spaces'

export const findSpace = question({
  name: 'moderation.find-space',
  input: z.object({ space: Line(80) }),
  subject: (now, { space }) =>
    visibleSpaces(now).select('spaces.id').where('spaces.slug', '=', space).executeTakeFirst(),
  may: everyone('of the spaces the reader may read'),
  data: { noPersonalData: 'leads from the address of a space to the form that reports it' },
  machine: 'none',
  audit: { unaudited: 'reads the id of a space' },
  run: (_now, _input, space) => Promise.resolve(space),
})
