// The page behind a letter about a change of address.
import { everyone, nothing, question, z } from '#kernel'
import { data, Side, openChange } from './open-change.ts'
import { Key } from './see-link.ts'

export const seeAddressLink = question({
  name: 'accounts.see-address-link',
  input: z.object({ side: Side, key: Key }),
  subject: nothing,
  may: everyone('whoever has the link has the letter'),
  data,
  machine: 'none',
  audit: { unaudited: 'confirming is audited' },
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { side, key }) {
    const change = await openChange(now, side, key)
    return { side, key, email: change?.new_email ?? null }
  },
})
