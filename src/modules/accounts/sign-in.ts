// Signs a person in by address and password. Whether the address is known makes no difference to be seen or timed.
// @fulfils R13
import { action, everyone, Stop, tell, z } from '#kernel'
import { Back, Email } from '#kernel/web'
import { emailKey } from '#people'
import { knownDevice } from './device.ts'
import { enter } from './enter.ts'
import { guessed } from './facts.ts'
import { passwordFits, TypedPassword } from './password.ts'
import { personAt } from './person-at.ts'
import {
  countTry,
  forgetTries,
  freeTries,
  noteNetwork,
  refuseSlowedNetwork,
  tryKey,
} from './tries.ts'

export const signIn = action({
  name: 'accounts.sign-in',
  input: z.object({ email: Email, password: TypedPassword, then: Back }),
  subject: (now, { email }) => personAt(now, email),
  may: everyone('this is how one stops being a visitor'),
  data: { purpose: 'accounts', basis: 'contract', categories: ['contact', 'password', 'session'] },
  machine: 'none',
  secretAnswer: true,
  limits: [{ most: 600, seconds: 600, by: 'address' }],
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { email, password, then }, { person, hash }) {
    const device = knownDevice(now, person)
    const key = tryKey(now, device ? `device ${device}` : `address ${emailKey(email)}`)
    if (!device) await refuseSlowedNetwork(now)
    const failures = await countTry(now, key, device ? 30 : 900)
    if (!(await passwordFits(hash, password)) || person === null) {
      await noteNetwork(now)
      if (failures === freeTries) tell(now, guessed, { person })
      throw wrong(person)
    }
    await forgetTries(now, key)
    return enter(now, person, ['password'], then)
  },

  audit: ({ answer }) => ({ kind: 'person', id: answer.person }),
})

/** One and the same refusal for an unknown address, a wrong password and an account without one. */
const wrong = (person: string | null) =>
  new Stop(
    'invalid',
    { key: 'road.invalid' },
    {
      fields: { password: [{ key: 'accounts.sign-in-wrong' }] },
      trace: { kind: 'person', id: person, detail: { outcome: 'wrong' } },
    },
  )
