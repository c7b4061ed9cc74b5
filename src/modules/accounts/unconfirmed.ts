// Where the business wants it, people whose address is not proven can read but not write.
import type { Acting, Action, Asking, Question } from '#kernel'
import { accounts } from './tables.ts'

export const unconfirmed = {
  name: 'unconfirmed',
  stage: 'before' as const,

  async check(now: Acting | Asking, card: Action | Question) {
    if (
      card.kind === 'question' ||
      now.actor.person === null ||
      card.openTo?.includes('unconfirmed') === true
    )
      return true
    const held = await accounts(now)
      .selectFrom('sign_in_settings')
      .innerJoin('people', 'people.business', 'sign_in_settings.business')
      .select('people.id')
      .where('sign_in_settings.confirm_first', '=', true)
      .where('people.id', '=', now.actor.person)
      .where('people.email_confirmed_at', 'is', null)
      .executeTakeFirst()
    return held === undefined || { no: 'accounts.no.unconfirmed' }
  },
}
