// Mistakes we made, what was put right and whether it held; on the desk also those not yet published.
// @fulfils R41 R67
import { everyone, nothing, question, z } from '#kernel'
import { PageNumber } from '#kernel/web'
import { onDesk } from './policy.ts'
import { visibleMistakes } from './visible.ts'

const size = 50

export const seeMistakes = question({
  name: 'commitments.see-mistakes',
  input: z.object({ page: PageNumber }),
  subject: nothing,
  may: everyone('published mistakes are for everybody'),
  data: { noPersonalData: 'words of the business' },
  machine: 'none',
  audit: { unaudited: 'reads what this person may see' },

  async run(now, { page }) {
    const { n } = await visibleMistakes(now)
      .select((select) => select.fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
    const rows = await visibleMistakes(now)
      .select([
        'id',
        'title',
        'happened',
        'happened_at',
        'published_at',
        'follow_up_at',
        'followed_up_at',
        'locale',
      ])
      .orderBy('happened_at', 'desc')
      .orderBy('id')
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    return {
      rows,
      page,
      pages: Math.max(1, Math.ceil(Number(n) / size)),
      mayWrite: onDesk(now.actor),
    }
  },
})

export type MistakesSeen = Awaited<ReturnType<typeof seeMistakes.run>>
