// Tells one person one thing: for reactions and jobs; verbs call tellPerson.
import { action, Id, onlySystem, z } from '#kernel'
import { letters } from './tables.ts'
import { tellPerson } from './tell-person.ts'

export const notify = action({
  name: 'notifications.notify',
  input: z.object({
    person: Id,
    about: z.object({
      kind: z
        .string()
        .regex(/^[a-z][a-z-]*$/)
        .max(40),
      id: Id,
    }),
    key: z
      .string()
      .regex(/^[a-z][a-z-]*\.[a-z0-9.-]+$/)
      .max(100),
    values: z.record(z.string().max(40), z.union([z.string().max(500), z.number()])).default({}),
    link: z
      .string()
      .regex(/^\/(?![/\\])[^\s\\]*$/)
      .max(500),
    urgent: z.boolean().default(false),
  }),
  subject: (now, { person }) =>
    letters(now)
      .selectFrom('people')
      .select('id')
      .where('id', '=', person)
      .where('erased_at', 'is', null)
      .executeTakeFirst(),
  may: onlySystem('it follows from what happened'),
  data: { purpose: 'notifications', basis: 'contract', categories: ['contact', 'preference'] },
  machine: 'none',
  audit: { unaudited: 'it is kept where the person sees it' },
  inside: true,

  run: async (now, { person, ...telling }) => ({ told: await tellPerson(now, person, telling) }),
})
