// The dispute is settled: the data may be used again. The person is told before (GDPR Article 18(3)).
import { action, Id, z } from '#kernel'
import { Text } from '#kernel/web'
import { tellPerson } from '#notifications'
import { mayAnswer } from './policy.ts'
import { privacy } from './tables.ts'

export const liftRestriction = action({
  name: 'privacy.lift-restriction',
  input: z.object({ person: Id, why: Text(2000, 10) }),
  subject: (now, { person }) =>
    privacy(now)
      .selectFrom('privacy_restrictions')
      .selectAll()
      .where('person', '=', person)
      .executeTakeFirst(),
  may: mayAnswer,
  impartial: ({ person }) => [person],
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['request'] },
  machine: 'none',

  async run(now, { person, why }) {
    await tellPerson(now, person, {
      about: { kind: 'person', id: person },
      key: 'privacy.told-restriction-lifted',
      values: { why },
      link: '/me/privacy',
      urgent: true,
    })
    await privacy(now).deleteFrom('privacy_restrictions').where('person', '=', person).execute()
    return {}
  },

  audit: ({ input }) => ({ kind: 'person', id: input.person }),
})
