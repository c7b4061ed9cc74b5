// Tells whoever asks for it that this is where they will be told things: the first row of an empty inbox.
import { action, me, nothing, z } from '#kernel'
import { mayHaveInbox } from './policy.ts'
import { tellPerson } from './tell-person.ts'

export const welcome = action({
  name: 'notifications.welcome',
  input: z.object({}),
  subject: nothing,
  may: mayHaveInbox,
  data: { purpose: 'notifications', basis: 'contract', categories: ['activity'] },
  machine: 'none',
  audit: { unaudited: 'a greeting to oneself' },
  inside: true,

  run: async (now) => ({
    told: await tellPerson(now, me(now), {
      about: { kind: 'person', id: me(now) },
      key: 'notifications.welcome',
      values: { business: now.business.name },
      link: '/me/notifications/settings',
    }),
  }),
})
