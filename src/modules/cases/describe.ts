// What a case came from: its cause, whether it was our mistake and why it happened, and words to find it by.
// @fulfils R67 R66
import { action, Id, invalid, z } from '#kernel'
import { Line, Text, Ticked } from '#kernel/web'
import { askedFor } from '#commitments'
import { findCase } from './find.ts'
import { mayWork } from './policy.ts'
import { noteStep, takePart } from './steps.ts'
import { desk } from './tables.ts'

export const describe = action({
  name: 'cases.describe',
  input: z.object({
    case: Id,
    cause: Id.optional(),
    mistake: Ticked,
    rootCause: Text(2000).optional(),
    tags: Line(300, 0).optional(),
  }),
  subject: findCase,
  may: mayWork,
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',

  async run(now, { cause, mistake, rootCause, tags }, found) {
    if (cause) {
      const known = await desk(now)
        .selectFrom('case_causes')
        .select('id')
        .where('id', '=', cause)
        .executeTakeFirst()
      if (!known) throw invalid({ cause: 'cases.cause-unknown' })
    }
    await desk(now)
      .updateTable('cases')
      .set({
        cause: cause ?? null,
        mistake,
        root_cause: rootCause ?? null,
        tags: tagsIn(tags ?? ''),
      })
      .where('id', '=', found.id)
      .execute()
    // Whoever ran into it is told what became of it. A concern stays where it is.
    if (cause && found.person && found.track !== 'concern')
      await askedFor(now, { kind: 'cause', id: cause }, found.person)
    await takePart(now, found.id)
    await noteStep(now, found.id, 'cause')
    return { case: found.id }
  },

  audit: ({ subject, input }) => ({
    kind: 'case',
    id: subject.id,
    detail: { mistake: input.mistake },
  }),
})

export const tagsIn = (text: string): string[] =>
  [
    ...new Set(
      text
        .split(/[,;\n]/)
        .map((one) => one.trim().toLowerCase().slice(0, 40))
        .filter((one) => one !== ''),
    ),
  ].slice(0, 10)
