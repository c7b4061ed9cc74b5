// Confirms a change of address from one side; the second confirmation makes it.
// @fulfils R13
import { action, clash, everyone, nothing, tell, z } from '#kernel'
import { moveAddress } from '#people'
import { addressChanged } from './facts.ts'
import { data, Side, openChange } from './open-change.ts'
import { Key } from './see-link.ts'
import { accounts } from './tables.ts'

export const confirmAddressChange = action({
  name: 'accounts.confirm-address-change',
  input: z.object({ side: Side, key: Key }),
  subject: nothing,
  may: everyone('the signed link is the proof'),
  data,
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  limits: [{ most: 60, seconds: 600, by: 'address' }],

  async run(now, { side, key }) {
    const change = await openChange(now, side, key)
    if (!change) throw clash('accounts.link-over')
    const done = (side === 'old' ? change.new_confirmed_at : change.old_confirmed_at) !== null
    const at = { [side === 'old' ? 'old_confirmed_at' : 'new_confirmed_at']: now.at }
    await accounts(now)
      .updateTable('address_changes')
      .set({ ...at, ...(done ? { done_at: now.at } : {}) })
      .where('id', '=', change.id)
      .execute()
    if (done) {
      await moveAddress(now, change.person, change.new_email)
      tell(now, addressChanged, { person: change.person, change: change.id })
    }
    return { done, person: change.person }
  },

  audit: ({ answer }) => ({ kind: 'person', id: answer.person, detail: { done: answer.done } }),
})
