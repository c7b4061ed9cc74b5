// What is worth doing after the first page, and what of it is done.
import { nothing, question, running, sql, z } from '#kernel'
import { accounts } from './tables.ts'

export const seeTasks = question({
  name: 'accounts.see-tasks',
  input: z.object({}),
  subject: nothing,
  may: running,
  data: { noPersonalData: 'counts and states only' },
  machine: 'none',
  audit: { unaudited: 'says what has been set up' },

  async run(now) {
    const found = await accounts(now)
      .selectFrom('businesses')
      .select(['sector', 'size', 'countries'])
      .select(sql<number>`(select count(*) from people where erased_at is null)`.as('people'))
      .select(sql<number>`(select count(*) from spaces)`.as('spaces'))
      .select(
        sql<number>`(select count(*) from guidelines where withdrawn_at is null)`.as('guidelines'),
      )
      .select(sql<number>`(select count(*) from invitations)`.as('invitations'))
      .select(sql<number>`(select count(*) from sign_in_settings)`.as('settings'))
      .select(
        sql<boolean>`exists (select from authenticators where person = ${now.actor.person} and confirmed_at is not null)
        or exists (select from passkeys where person = ${now.actor.person})`.as('secured'),
      )
      .where('id', '=', now.business.id)
      .executeTakeFirstOrThrow()
    return {
      described: found.sector !== null && found.size !== null && found.countries.length > 0,
      invited: found.people > 1 || found.invitations > 0,
      spaces: found.spaces > 0,
      guidelines: found.guidelines > 0,
      settings: found.settings > 0,
      secured: found.secured,
    }
  },
})
