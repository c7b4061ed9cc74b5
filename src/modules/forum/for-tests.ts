// Performs a subject card's function on the road, as moderation would.
import { action, nothing, onlySystem, z, type Acting } from '#kernel'

export const hiding = (run: (now: Acting) => Promise<void>) =>
  action({
    name: 'forum.hiding-for-tests',
    input: z.object({}),
    subject: nothing,
    may: onlySystem('a test'),
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    inside: true,
    run: (now) => run(now),
  })
