// Several matters side by side with their words, to decide them alike.
import { Id, nothing, question, z } from '#kernel'
import { Several } from '#kernel/web'
import { clausesFor } from '#guidelines'
import { mayUseDesk } from './policy.ts'
import { isOpen, visibleMatters } from './visible.ts'

export const seeSeveral = question({
  name: 'moderation.see-several',
  input: z.object({ matters: Several(Id, 50) }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'whoever decides reads it; the decision is written down' },

  async run(now, { matters }) {
    const chosen =
      matters.length === 0
        ? []
        : await visibleMatters(now)
            .leftJoin('spaces', 'spaces.id', 'moderation_matters.space')
            .leftJoin('people', 'people.id', 'moderation_matters.author')
            .select(['moderation_matters.id', 'moderation_matters.title'])
            .select(['moderation_matters.words', 'moderation_matters.space'])
            .select(['moderation_matters.reports', 'moderation_matters.flags'])
            .select(['moderation_matters.locale', 'spaces.name as space_name', 'people.name'])
            .where('moderation_matters.id', 'in', matters)
            .where(isOpen)
            .orderBy('moderation_matters.promised_at')
            .execute()
    const spaces = new Set(chosen.map((one) => one.space))
    const [space = null] = spaces
    return { chosen, clauses: await clausesFor(now, spaces.size === 1 ? space : null) }
  },
})
