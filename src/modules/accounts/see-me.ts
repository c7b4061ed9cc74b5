// A person's own page: how they want to be met, and which ways in they have.
import { me, nothing, question, z, sql } from '#kernel'
import { accounts } from './tables.ts'
import { self } from './policy.ts'

export const seeMe = question({
  name: 'accounts.see-me',
  input: z.object({}),
  subject: nothing,
  may: self,
  data: { purpose: 'accounts', basis: 'contract', categories: ['name', 'contact', 'session'] },
  machine: 'none',
  audit: { unaudited: 'a person looks at what is theirs' },
  openTo: ['suspended', 'unconfirmed'],

  run: (now) =>
    accounts(now)
      .selectFrom('people')
      .leftJoin('passwords', 'passwords.person', 'people.id')
      .leftJoin('authenticators', 'authenticators.person', 'people.id')
      .select([
        'people.id',
        'people.name',
        'people.called',
        'people.email',
        'people.email_confirmed_at',
        'people.about',
        'people.locale',
        'people.theme',
      ])
      .select(['passwords.set_at', 'authenticators.confirmed_at as second_step_at'])
      .select(
        sql<number>`(select count(*) from sessions where sessions.person = people.id and sessions.expires_at > ${now.at})`.as(
          'sessions',
        ),
      )
      .select(
        sql<number>`(select count(*) from passkeys where passkeys.person = people.id)`.as(
          'passkeys',
        ),
      )
      .select(
        sql<number>`(select count(*) from access_tokens t where t.person = people.id and t.withdrawn_at is null and t.expires_at > ${now.at})`.as(
          'tokens',
        ),
      )
      .where('people.id', '=', me(now))
      .executeTakeFirstOrThrow(),
})
