// Somebody without an account asks for one of their rights. The address proves who they are; nothing else is asked.
// @fulfils R12
import { action, everyone, nothing, tell, z } from '#kernel'
import { Email, Text } from '#kernel/web'
import { emailKey } from '#people'
import { requestAsked } from './facts.ts'
import { kinds } from './shapes.ts'
import { privacy } from './tables.ts'
import { unset } from './unset.ts'

export const askByAddress = action({
  name: 'privacy.ask-by-address',
  input: z.object({
    kind: z.enum(kinds),
    email: Email,
    words: Text(4000, 0).default(''),
  }),
  subject: nothing,
  may: everyone('everybody has these rights, also without an account'),
  limits: [
    { most: 5, seconds: 3600, by: 'address' },
    { most: 3, seconds: 86_400, by: ({ email }) => email.toLowerCase() },
  ],
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['contact', 'request'] },
  machine: 'none',

  async run(now, { kind, email, words }) {
    const id = now.id()
    await privacy(now)
      .insertInto('privacy_requests')
      .values({
        ...unset,
        id,
        kind,
        person: null,
        email,
        email_key: emailKey(email),
        words,
        locale: now.locale,
        state: 'unconfirmed',
        proof: 'none',
        asked_at: now.at,
        started_at: null,
        due_at: null,
      })
      .execute()
    tell(now, requestAsked, { request: id })
    return {}
  },

  audit: ({ input }) => ({ kind: 'request', detail: { kind: input.kind } }),
})
