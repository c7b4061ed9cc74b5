// The latest steps of public promises and mistakes, for feed readers.
// @fulfils R35 R41
import { everyone, nothing, question, z } from '#kernel'
import { commitments } from './tables.ts'

export const seeFeed = question({
  name: 'commitments.see-feed',
  input: z.object({}),
  subject: nothing,
  may: everyone('what a business promises in public is for everybody'),
  data: { noPersonalData: 'public words of the business' },
  machine: 'none',
  audit: { unaudited: 'reads what is public' },

  async run(now) {
    const steps = await commitments(now)
      .selectFrom('commitment_steps')
      .innerJoin('commitments', 'commitments.id', 'commitment_steps.commitment')
      .select([
        'commitment_steps.id',
        'commitment_steps.kind',
        'commitment_steps.words',
        'commitment_steps.at',
        'commitments.id as commitment',
        'commitments.title',
        'commitments.why',
        'commitments.locale',
      ])
      .where('commitments.public', '=', true)
      .where('commitment_steps.kind', 'not in', ['handed-over', 'withheld'])
      .orderBy('commitment_steps.at', 'desc')
      .orderBy('commitment_steps.id', 'desc')
      .limit(40)
      .execute()
    const mistakes = await commitments(now)
      .selectFrom('mistakes')
      .select(['id', 'title', 'happened', 'remedy', 'locale', 'published_at'])
      .where('published_at', 'is not', null)
      .orderBy('published_at', 'desc')
      .limit(20)
      .execute()
    return { steps, mistakes }
  },
})

export type FeedSeen = Awaited<ReturnType<typeof seeFeed.run>>
