// What the people of the desk hear of: their case was written in, they were named in a note, a review needs somebody.
import { action, Id, onlySystem, z } from '#kernel'
import { tellPeople } from '#notifications'
import { caseById } from './find.ts'
import { caseLink, messageLink } from './links.ts'
import { desk } from './tables.ts'

export const tellDesk = action({
  name: 'cases.tell-desk',
  input: z.object({
    case: Id,
    what: z.enum(['wrote', 'mentioned', 'review']),
    message: Id.optional(),
    people: z.array(Id).max(200).optional(),
  }),
  subject: (now, { case: id }) => caseById(now, id),
  may: onlySystem('it follows from what happened in a case'),
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'each notification is kept where the person sees it' },
  inside: true,

  async run(now, { what, message, people }, found) {
    const about = { kind: 'case', id: found.id }
    const values = { reference: found.reference }
    if (what === 'wrote')
      return {
        told: found.assignee
          ? await tellPeople(now, [found.assignee], {
              about,
              key: 'cases.told-wrote',
              values,
              link: caseLink(found.id),
            })
          : 0,
      }
    if (what === 'mentioned')
      return {
        told: await tellPeople(now, people ?? [], {
          about: { kind: 'case-note', id: message ?? found.id },
          key: 'cases.told-mentioned',
          values,
          link: messageLink(found.id, message ?? ''),
        }),
      }
    const leads = await desk(now)
      .selectFrom('hats')
      .select('person')
      .distinct()
      .where('space', 'is', null)
      .where('hat', 'in', ['owner', 'administrator'])
      .limit(50)
      .execute()
    return {
      told: await tellPeople(
        now,
        leads.map(({ person }) => person),
        {
          about,
          key: 'cases.told-review-asked',
          values,
          link: `${caseLink(found.id)}/decision`,
          urgent: true,
        },
      ),
    }
  },
})
