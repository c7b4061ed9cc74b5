// A case is about somebody of ours: from then on it is not at their desk, and they decide nothing in it.
// @fulfils R59
import { action, Id, invalid, z } from '#kernel'
import { Ticked } from '#kernel/web'
import { findCase } from './find.ts'
import { mayWork } from './policy.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'

export const markAbout = action({
  name: 'cases.mark-about',
  input: z.object({ case: Id, person: Id, on: Ticked }),
  subject: findCase,
  may: mayWork,
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['name'] },
  machine: 'none',

  async run(now, { person, on }, found) {
    const known = await desk(now)
      .selectFrom('people')
      .select('id')
      .where('id', '=', person)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    if (!known) throw invalid({ person: 'cases.nobody' })
    if (on) {
      await desk(now)
        .insertInto('case_about')
        .values({ case: found.id, person, noted_by: now.actor.person, at: now.at })
        .onConflict((there) => there.doNothing())
        .execute()
      if (found.assignee === person)
        await desk(now)
          .updateTable('cases')
          .set({ assignee: null })
          .where('id', '=', found.id)
          .execute()
    } else
      await desk(now)
        .deleteFrom('case_about')
        .where('case', '=', found.id)
        .where('person', '=', person)
        .execute()
    await noteStep(now, found.id, 'about', { person })
    return { case: found.id }
  },

  audit: ({ subject, input }) => ({
    kind: 'case',
    id: subject.id,
    detail: { person: input.person, on: input.on },
  }),
})
