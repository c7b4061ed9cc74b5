// The front door: which spaces there are for whoever stands before it.
import { everyone, nothing, question, z } from '#kernel'
import { visibleSpaces } from '#spaces'

export const seeHome = question({
  name: 'start.see-home',
  input: z.object({}),
  subject: nothing,
  may: everyone('the front door is open; it shows only spaces this actor may read'),
  data: { noPersonalData: 'names of spaces' },
  machine: 'none',
  audit: { unaudited: 'reads only names of spaces' },

  async run(now) {
    const spaces = await visibleSpaces(now)
      .select([
        'spaces.id',
        'spaces.slug',
        'spaces.name',
        'spaces.about',
        'spaces.kind',
        'spaces.locale',
      ])
      .where('spaces.closed_at', 'is', null)
      .orderBy('spaces.founded_at')
      .limit(50)
      .execute()
    return { spaces }
  },
})
