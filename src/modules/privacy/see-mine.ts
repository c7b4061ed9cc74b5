// Somebody's own page about their data: what they can ask for, what they asked, and how it stands.
// @fulfils R12 R15
import { me, nothing, question, z } from '#kernel'
import { aPerson } from './policy.ts'
import { settingsOf } from './settings-of.ts'
import { kinds } from './shapes.ts'
import { privacy } from './tables.ts'

export const seeMine = question({
  name: 'privacy.see-mine',
  input: z.object({}),
  subject: nothing,
  may: aPerson,
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['request'] },
  machine: 'none',
  audit: { unaudited: 'people read what they asked themselves' },

  async run(now) {
    const person = me(now)
    const requests = await privacy(now)
      .selectFrom('privacy_requests')
      .select([
        'id',
        'kind',
        'state',
        'asked_at',
        'due_at',
        'extended_why',
        'ground',
        'answer',
        'words',
      ])
      .where('person', '=', person)
      .where('state', '<>', 'unconfirmed')
      .orderBy('asked_at', 'desc')
      .limit(50)
      .execute()
    const restricted = await privacy(now)
      .selectFrom('privacy_restrictions')
      .select('since')
      .where('person', '=', person)
      .executeTakeFirst()
    return {
      person,
      requests,
      kinds,
      restricted: restricted?.since ?? null,
      settings: await settingsOf(now),
    }
  },
})
