// Somebody who works here raises a concern: it goes to people lead and ombudsperson, and to nobody else.
// @fulfils R44 R59
import { action, Id, me, nothing, question, z } from '#kernel'
import { Several } from '#kernel/web'
import { signedLink } from './links.ts'
import { openCase } from './open-case.ts'
import { aPerson, employed } from './policy.ts'
import { Subject, Words } from './shapes.ts'
import { desk } from './tables.ts'
import { myCases } from './visible.ts'

export const raiseConcern = action({
  name: 'cases.raise-concern',
  input: z.object({
    subject: Subject,
    text: Words,
    /** Whom it is about: they will not see it, even if they hear concerns. */
    about: Several(Id, 10),
  }),
  subject: nothing,
  may: employed,
  data: { purpose: 'cases', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  secretAnswer: true,

  async run(now, { subject, text, about }) {
    const self = await desk(now)
      .selectFrom('people')
      .select(['id', 'name', 'email'])
      .where('id', '=', me(now))
      .executeTakeFirstOrThrow()
    const { case: id, link } = await openCase(now, {
      track: 'concern',
      subject,
      text,
      channel: 'web',
      from: { person: self.id, name: self.name, email: self.email ?? undefined, proven: true },
    })
    const others = await desk(now)
      .selectFrom('people')
      .select('id')
      .where('id', 'in', about.length > 0 ? about : [self.id])
      .where('id', '<>', self.id)
      .execute()
    if (others.length > 0)
      await desk(now)
        .insertInto('case_about')
        .values(others.map((one) => ({ case: id, person: one.id, noted_by: null, at: now.at })))
        .execute()
    return { link }
  },

  // NOTE: the log says that a concern was raised; who raised it stays with those who hear it.
  audit: () => ({ kind: 'concern' }),
})

export const seeConcernForm = question({
  name: 'cases.see-concern-form',
  input: z.object({}),
  subject: nothing,
  may: employed,
  data: { purpose: 'cases', basis: 'legal-duty', categories: ['name'] },
  machine: 'none',
  audit: { unaudited: 'an empty form' },

  async run(now) {
    const hear = await desk(now)
      .selectFrom('people')
      .innerJoin('hats', 'hats.person', 'people.id')
      .select(['people.id', 'people.name', 'hats.hat'])
      .where('hats.space', 'is', null)
      .where('hats.hat', 'in', ['people-lead', 'ombudsperson'])
      .where('people.erased_at', 'is', null)
      .orderBy('people.name')
      .limit(20)
      .execute()
    return { hear }
  },
})

export type ConcernFormSeen = NonNullable<(typeof seeConcernForm)['answers']>

export const seeMine = question({
  name: 'cases.see-mine',
  input: z.object({}),
  subject: nothing,
  may: aPerson,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'somebody reads their own cases' },

  async run(now) {
    const cases = await myCases(now)
      .select([
        'cases.id',
        'cases.reference',
        'cases.track',
        'cases.state',
        'cases.subject',
        'cases.opened_at',
        'cases.latest_at',
        'cases.due_at',
      ])
      .where('cases.proven', '=', true)
      .orderBy('cases.latest_at', 'desc')
      .limit(100)
      .execute()
    return {
      cases: cases.map(({ id, ...one }) => ({ ...one, link: signedLink(now, id) })),
      employed: now.actor.communities.includes('employees'),
    }
  },
})

export type MineSeen = NonNullable<(typeof seeMine)['answers']>
