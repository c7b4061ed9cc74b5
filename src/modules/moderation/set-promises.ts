// Those who run the business promise by when a person looks, by severity, and by when an appeal is answered.
// @fulfils R59 R95
import { action, invalid, nothing, z } from '#kernel'
import { Whole } from '#kernel/web'
import { maySetTerms } from './policy.ts'
import { keepTerms } from './terms.ts'

const Hours = Whole(1, 336)

export const setPromises = action({
  name: 'moderation.set-promises',
  input: z.object({
    taste: Hours,
    usual: Hours,
    serious: Hours,
    harm: Hours,
    appeal: Whole(1, 30),
  }),
  subject: nothing,
  may: maySetTerms,
  data: { noPersonalData: 'by when somebody looks' },
  machine: 'none',

  async run(now, { taste, usual, serious, harm, appeal }) {
    if (usual > taste) throw invalid({ usual: 'moderation.terms.graver-sooner' })
    if (serious > usual) throw invalid({ serious: 'moderation.terms.graver-sooner' })
    if (harm > serious) throw invalid({ harm: 'moderation.terms.graver-sooner' })
    await keepTerms(now, { promised_hours: [taste, usual, serious, harm], appeal_days: appeal })
    return { hours: [taste, usual, serious, harm], appeal }
  },

  audit: ({ answer: { hours, appeal } }) => ({
    kind: 'moderation-terms',
    detail: { hours: hours.join(', '), appeal },
  }),
})
