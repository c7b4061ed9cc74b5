// Whether one's second step is on; while it is being set up, its secret and picture.
import { me, question, z } from '#kernel'
import { openSecret } from './code.ts'
import { own } from './own.ts'
import { pictureOf } from './picture.ts'
import { accounts } from './tables.ts'

export const seeSecondStep = question({
  ...own,
  name: 'accounts.see-second-step',
  input: z.object({}),
  audit: { unaudited: 'a person looks at what is theirs' },

  async run(now) {
    const known = await accounts(now)
      .selectFrom('people')
      .leftJoin('authenticators', 'authenticators.person', 'people.id')
      .select([
        'people.email',
        'people.name',
        'authenticators.secret',
        'authenticators.confirmed_at',
      ])
      .select((one) =>
        one
          .selectFrom('recovery_codes')
          .select((codes) => codes.fn.countAll<number>().as('left'))
          .whereRef('recovery_codes.person', '=', 'people.id')
          .where('recovery_codes.used_at', 'is', null)
          .as('left'),
      )
      .where('people.id', '=', me(now))
      .executeTakeFirstOrThrow()
    const opened =
      known.secret !== null && known.confirmed_at === null
        ? openSecret(now, known.secret, known.email ?? known.name)
        : undefined
    return {
      on: known.confirmed_at !== null,
      left: known.left ?? 0,
      setting: opened ? { secret: opened.secret, picture: pictureOf(opened.uri) } : null,
    }
  },
})
