// Erases somebody and writes into the log of erasures that they are erased, so that a restored backup cannot bring them back.
// @fulfils R10 R12
import { tell, type Acting, type Erased, type Erasing } from '#kernel'
import { addressKey } from '#consent'
import { eraseNow } from '#people'
import { logErasure } from './log-erasure.ts'
import { somebodyErased } from './facts.ts'

export async function eraseAndLog(now: Acting, whom: Erasing): Promise<Erased[]> {
  const erased = await eraseNow(now, whom)
  // NOTE: the erasure of a person is logged by the reaction to people.person-erased, whoever erased them.
  if (whom.person === null)
    tell(now, somebodyErased, {
      erasure: await logErasure(now, {
        person: null,
        keys: whom.addresses.map((one) => addressKey(now, one)),
        report: erased,
      }),
    })
  return erased
}
