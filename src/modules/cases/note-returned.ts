// A mail of a case did not arrive: whoever works on it sees that, and that it is their turn again.
import { action, Id, onlySystem, z } from '#kernel'
import { caseById } from './find.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'

export const noteReturned = action({
  name: 'cases.note-returned',
  input: z.object({ case: Id.nullable(), permanent: z.boolean() }),
  subject: (now, { case: id }) => (id === null ? Promise.resolve(undefined) : caseById(now, id)),
  may: onlySystem('it follows from a mail that came back'),
  data: { purpose: 'cases', basis: 'contract', categories: ['contact'] },
  machine: 'none',
  inside: true,

  async run(now, { permanent }, found) {
    await noteStep(now, found.id, permanent ? 'mail-returned' : 'mail-delayed')
    if (permanent)
      await desk(now)
        .updateTable('cases')
        .set({ state: 'open', closed_at: null, closed_how: null, latest_at: now.at })
        .where('id', '=', found.id)
        .execute()
    return {}
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id }),
})
