// Who a person is as an actor: for jobs and commands that act for somebody.
import { Id, onlySystem, question, z } from '#kernel'
import { actorOf, communitiesOf, hatsOf } from './identify.ts'
import { accounts } from './tables.ts'

export const seeActor = question({
  name: 'accounts.see-actor',
  input: z.object({ person: Id }),
  subject: (now, { person }) =>
    accounts(now)
      .selectFrom('people')
      .select([
        'people.id as person',
        'people.name',
        'people.locale',
        hatsOf(now.at).as('hats'),
        communitiesOf().as('communities'),
      ])
      .select('people.theme')
      .where('people.id', '=', person)
      .where('people.erased_at', 'is', null)
      .executeTakeFirst(),
  may: onlySystem('acting for somebody is for jobs and commands'),
  data: { purpose: 'accounts', basis: 'contract', categories: ['role'] },
  machine: 'none',
  audit: { unaudited: 'the verb performed for the person is audited itself' },
  inside: true,

  run: (now, _input, row) =>
    Promise.resolve(
      actorOf(row, { id: row.person, provenAt: now.at, seenAt: now.at, factors: ['command'] }),
    ),
})
