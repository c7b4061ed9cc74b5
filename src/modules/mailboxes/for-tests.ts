// What stories about mail begin with.
import { action, nothing, onlySystem, z, type Acting, type Action, type Question } from '#kernel'

type Performs = { perform<A>(card: Action<A> | Question<A>, input: unknown): Promise<A> }

/** Runs something as a verb of the system would: other modules' doors are called from verbs only. */
export const inVerb = <A>(
  shop: { system: Performs },
  run: (now: Acting) => Promise<A>,
): Promise<A> =>
  shop.system.perform(
    action({
      name: 'mailboxes.for-test',
      input: z.object({}),
      subject: nothing,
      may: onlySystem('a test'),
      data: { noPersonalData: 'a test' },
      machine: 'none',
      audit: { unaudited: 'a test' },
      run,
    }),
    {},
  )
