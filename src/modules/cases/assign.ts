// A case finds somebody who keeps it, is handed over, or is let go.
import { action, Id, invalid, tell, z, type Acting } from '#kernel'
import { tellPerson } from '#notifications'
import { colleagues } from './colleagues.ts'
import { caseAssigned } from './facts.ts'
import { findCase } from './find.ts'
import { caseLink } from './links.ts'
import { mayAnswer } from './policy.ts'
import { noteStep, takePart } from './steps.ts'
import { desk } from './tables.ts'

export const assign = action({
  name: 'cases.assign',
  /** Nobody named: the case is let go. */
  input: z.object({ case: Id, person: z.union([z.enum(['me', 'nobody']), Id]) }),
  subject: findCase,
  may: mayAnswer,
  data: { purpose: 'cases', basis: 'contract', categories: ['name'] },
  machine: 'none',

  async run(now, { person }, found) {
    const to = person === 'me' ? now.actor.person : person === 'nobody' ? null : person
    if (to !== null && to !== now.actor.person) {
      const known = await colleagues(now, found.track === 'concern')
      if (!known.some(({ id }) => id === to)) throw invalid({ person: 'cases.no-colleague' })
    }
    await giveTo(now, found, to)
    if (to === now.actor.person) await takePart(now, found.id)
    return { case: found.id, person: to }
  },

  audit: ({ subject, answer }) => ({
    kind: 'case',
    id: subject.id,
    detail: { person: answer.person },
  }),
})

type Given = { id: string; reference: string }

export async function giveTo(
  now: Acting,
  { id, reference }: Given,
  to: string | null,
): Promise<void> {
  await desk(now).updateTable('cases').set({ assignee: to }).where('id', '=', id).execute()
  await noteStep(now, id, to === null ? 'released' : 'assigned', { person: to })
  if (to === null) return
  tell(now, caseAssigned, { case: id, person: to })
  if (to !== now.actor.person)
    await tellPerson(now, to, {
      about: { kind: 'case', id },
      key: 'cases.told-assigned',
      values: { reference },
      link: caseLink(id),
    })
}
