// The second step of signing in: a code of the moment, or a recovery code that works once.
// @fulfils R13
import { action, clash, everyone, nothing, Stop, z, type Acting } from '#kernel'
import { Line } from '#kernel/web'
import { hashOfCode, stepOf, typedCode } from './code.ts'
import { enter, openHalf } from './enter.ts'
import { accounts } from './tables.ts'
import { countTry, forgetTries, tryKey } from './tries.ts'

export const enterCode = action({
  name: 'accounts.enter-code',
  input: z.object({ code: Line(40) }),
  subject: nothing,
  may: everyone('whoever has taken the first step holds a sealed cookie'),
  data: { purpose: 'accounts', basis: 'contract', categories: ['password', 'session'] },
  machine: 'none',
  limits: [{ most: 60, seconds: 600, by: 'address' }],
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { code }) {
    const half = openHalf(now)
    if (!half) throw clash('accounts.half-over')
    const key = tryKey(now, `code ${half.person}`)
    await countTry(now, key, 300)
    const factor = await provenBy(now, half.person, typedCode(code))
    if (!factor)
      throw new Stop(
        'invalid',
        { key: 'road.invalid' },
        {
          fields: { code: [{ key: 'accounts.code-wrong' }] },
          trace: { kind: 'person', id: half.person, detail: { outcome: 'wrong' } },
        },
      )
    await forgetTries(now, key)
    return enter(now, half.person, [...half.factors, factor], half.then)
  },

  audit: ({ answer }) => ({ kind: 'person', id: answer.person }),
})

async function provenBy(
  now: Acting,
  person: string,
  code: string,
): Promise<'code' | 'recovery' | undefined> {
  const known = await accounts(now)
    .selectFrom('authenticators')
    .select(['secret', 'last_step'])
    .where('person', '=', person)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  if (!known) return undefined
  const step = stepOf(now, known.secret, code, known.last_step)
  if (step !== undefined) {
    const taken = await accounts(now)
      .updateTable('authenticators')
      .set({ last_step: step })
      .where('person', '=', person)
      .where('last_step', '<', step)
      .returning('person')
      .executeTakeFirst()
    return taken && 'code'
  }
  const used = await accounts(now)
    .updateTable('recovery_codes')
    .set({ used_at: now.at })
    .where('person', '=', person)
    .where('code_hash', '=', hashOfCode(now, person, code))
    .where('used_at', 'is', null)
    .returning('person')
    .executeTakeFirst()
  return used && 'recovery'
}
