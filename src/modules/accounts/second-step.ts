// Sets up, confirms and takes away the second step by code, and makes new recovery codes.
// @fulfils R13
import { action, invalid, me, missing, nothing, question, tell, z } from '#kernel'
import { Line } from '#kernel/web'
import {
  keepRecoveryCodes,
  newSecret,
  openSecret,
  recoveryCodes,
  stepOf,
  typedCode,
} from './code.ts'
import { endOthers } from './end-session.ts'
import { wayInChanged } from './facts.ts'
import { pictureOf } from './picture.ts'
import { inSession } from './policy.ts'
import { accounts } from './tables.ts'

const data = { purpose: 'accounts', basis: 'contract', categories: ['password'] } as const
const own = {
  subject: nothing,
  may: inSession,
  data,
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  proof: 'recent',
} as const

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

export const beginSecondStep = action({
  ...own,
  name: 'accounts.begin-second-step',
  input: z.object({}),

  async run(now) {
    const fresh = { secret: newSecret(now), made_at: now.at, last_step: 0 }
    await accounts(now)
      .insertInto('authenticators')
      .values({ person: me(now), confirmed_at: null, ...fresh })
      .onConflict((conflict) =>
        conflict
          .columns(['business', 'person'])
          .doUpdateSet(fresh)
          .where('authenticators.confirmed_at', 'is', null),
      )
      .execute()
    return {}
  },

  audit: () => ({ kind: 'person', detail: { what: 'begun' } }),
})

export const confirmSecondStep = action({
  ...own,
  name: 'accounts.confirm-second-step',
  input: z.object({ code: Line(40) }),
  limits: [{ most: 30, seconds: 600, by: 'person' }],

  async run(now, { code }) {
    const person = me(now)
    const known = await accounts(now)
      .selectFrom('authenticators')
      .select('secret')
      .where('person', '=', person)
      .where('confirmed_at', 'is', null)
      .executeTakeFirst()
    if (!known) throw missing()
    const step = stepOf(now, known.secret, typedCode(code), 0)
    if (step === undefined) throw invalid({ code: 'accounts.code-wrong' })
    await accounts(now)
      .updateTable('authenticators')
      .set({ confirmed_at: now.at, last_step: step })
      .where('person', '=', person)
      .execute()
    await keepRecoveryCodes(now, person)
    await endOthers(now, person)
    tell(now, wayInChanged, { person, what: 'second-step-on' })
    return {}
  },

  audit: () => ({ kind: 'person', detail: { what: 'on' } }),
})

export const dropSecondStep = action({
  ...own,
  name: 'accounts.drop-second-step',
  input: z.object({}),

  async run(now) {
    const person = me(now)
    await accounts(now).deleteFrom('recovery_codes').where('person', '=', person).execute()
    const gone = await accounts(now)
      .deleteFrom('authenticators')
      .where('person', '=', person)
      .returning('confirmed_at')
      .executeTakeFirst()
    if (!gone?.confirmed_at) return {}
    await endOthers(now, person)
    tell(now, wayInChanged, { person, what: 'second-step-off' })
    return {}
  },

  audit: () => ({ kind: 'person', detail: { what: 'off' } }),
})

export const renewRecoveryCodes = action({
  ...own,
  name: 'accounts.renew-recovery-codes',
  input: z.object({}),

  async run(now) {
    const known = await accounts(now)
      .selectFrom('authenticators')
      .select('person')
      .where('person', '=', me(now))
      .where('confirmed_at', 'is not', null)
      .executeTakeFirst()
    if (!known) throw missing()
    await keepRecoveryCodes(now, me(now))
    return {}
  },

  audit: () => ({ kind: 'person', detail: { what: 'recovery codes' } }),
})

export const seeRecoveryCodes = question({
  ...own,
  name: 'accounts.see-recovery-codes',
  input: z.object({}),
  audit: { unaudited: 'a person looks at what is theirs' },

  /** Shown for ten minutes after they were made. */
  async run(now) {
    const kept = await accounts(now)
      .selectFrom('recovery_codes')
      .select(['made_at', 'batch'])
      .where('person', '=', me(now))
      .orderBy('made_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    const fresh = kept !== undefined && now.at.getTime() - kept.made_at.getTime() <= 10 * 60_000
    return { codes: fresh ? recoveryCodes(now, me(now), kept.batch) : null }
  },
})
