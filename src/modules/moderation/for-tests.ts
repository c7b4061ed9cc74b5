// A shop with a space, guidelines, a forum and people who moderate it, and functions run as verbs.
import { action, nothing, onlySystem, z, type Acting } from '#kernel'

export const asVerb = <A>(run: (now: Acting) => Promise<A>) =>
  action({
    name: 'moderation.run-for-tests',
    input: z.object({}),
    subject: nothing,
    may: onlySystem('a test'),
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    inside: true,
    run: (now) => run(now),
  })
