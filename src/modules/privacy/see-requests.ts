// The desk of data protection: requests with their clocks, breaches, holds, assessments and uses to look at.
// @fulfils R12 R13 R14
import { nothing, question, z } from '#kernel'
import { mayAnswer } from './policy.ts'
import { privacy } from './tables.ts'

export const seeRequests = question({
  name: 'privacy.see-requests',
  input: z.object({ all: z.coerce.boolean().default(false) }),
  subject: nothing,
  may: mayAnswer,
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['request'] },
  machine: 'none',
  audit: { unaudited: 'opening a request is audited' },

  async run(now, { all }) {
    const requests = privacy(now)
      .selectFrom('privacy_requests')
      .leftJoin('people', 'people.id', 'privacy_requests.person')
      .select(['privacy_requests.id', 'kind', 'state', 'asked_at', 'due_at', 'proof'])
      .select('people.name as name')
      .where('state', '<>', 'unconfirmed')
    return {
      all,
      requests: await (
        all
          ? requests.orderBy('asked_at', 'desc')
          : requests.where('state', '=', 'open').orderBy('due_at')
      )
        .limit(200)
        .execute(),
      holds: await privacy(now)
        .selectFrom('privacy_holds')
        .innerJoin('people', 'people.id', 'privacy_holds.person')
        .select(['privacy_holds.id', 'people.name', 'reason', 'placed_at', 'review_at'])
        .where('lifted_at', 'is', null)
        .orderBy('review_at')
        .limit(100)
        .execute(),
      restrictions: await privacy(now)
        .selectFrom('privacy_restrictions')
        .innerJoin('people', 'people.id', 'privacy_restrictions.person')
        .select(['person', 'people.name', 'since', 'why'])
        .orderBy('since')
        .limit(100)
        .execute(),
      people: await privacy(now)
        .selectFrom('people')
        .select(['id', 'name'])
        .where('erased_at', 'is', null)
        .orderBy('name')
        .limit(200)
        .execute(),
    }
  },
})
