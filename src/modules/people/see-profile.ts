// What members see of each other: the name, what they say about themselves, since when.
import { Id, question, signedIn, sql, z } from '#kernel'
import { people } from './tables.ts'

export const seeProfile = question({
  name: 'people.see-profile',
  input: z.object({ person: Id }),
  subject: (now, { person }) =>
    people(now)
      .selectFrom('people')
      .select(['id', 'name', 'official', 'demo', 'joined_at'])
      .select((is) =>
        is
          .case()
          .when(is.or([is('about_hidden_at', 'is', null), is('id', '=', now.actor.person)]))
          .then(is.ref('about'))
          .else(null)
          .end()
          .as('about'),
      )
      .select(
        sql<
          string[]
        >`array(select distinct hat from hats h where h.person = people.id and h.hat in ('owner', 'administrator', 'moderator', 'ethics-contact', 'ombudsperson'))`.as(
          'hats',
        ),
      )
      .where('id', '=', person)
      .where('erased_at', 'is', null)
      .executeTakeFirst(),
  may: signedIn,
  data: { purpose: 'people', basis: 'contract', categories: ['name'] },
  machine: 'none',
  audit: { unaudited: 'reads what a person shows to other members' },

  run: (_now, _given, person) => Promise.resolve(person),
})
