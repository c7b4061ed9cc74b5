// Many wrote for the same cause: the business promises to change it, and everybody who ran into it is told.
// @fulfils R67
import { action, Id, z, type Asking } from '#kernel'
import { Line, Text, Ticked } from '#kernel/web'
import { promise } from '#commitments'
import { promisedBy } from './next-by.ts'
import { mayArrange } from './policy.ts'
import { desk } from './tables.ts'

export const findCause = (now: Asking, { cause }: { cause: string }) =>
  desk(now)
    .selectFrom('case_causes')
    .select(['id', 'name', 'about', 'retired_at'])
    .where('id', '=', cause)
    .executeTakeFirst()

export const promiseChange = action({
  name: 'cases.promise-change',
  input: z.object({
    cause: Id,
    title: Line(200, 10),
    why: Text(2000).optional(),
    measure: Line(300).optional(),
    owner: Id,
    by: z.string().max(20),
    public: Ticked,
  }),
  subject: findCause,
  may: mayArrange,
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',

  async run(now, given, cause) {
    const due = promisedBy(now, 'we-act', given.by) ?? now.at
    const commitment = await promise(now, {
      kind: 'change',
      title: given.title,
      ...(given.why ? { why: given.why } : {}),
      ...(given.measure ? { measure: given.measure } : {}),
      source: { kind: 'cause', id: cause.id },
      owner: given.owner,
      due,
      public: given.public,
    })
    return { cause: cause.id, commitment }
  },

  audit: ({ subject, answer }) => ({
    kind: 'cause',
    id: subject.id,
    detail: { commitment: answer.commitment },
  }),
})
