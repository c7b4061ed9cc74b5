// The second step: with those taken out who must not read, the questions; with the first step's answers checked again.
import { nothing, question, z } from '#kernel'
import { namedAmong } from '#kernel/sealing'
import { Text, Ticked } from '#kernel/web'
import { today } from './days.ts'
import { anybody } from './policy.ts'
import { chosen, recipientsNow } from './recipients.ts'
import { newSending } from './sending.ts'
import { Excluded } from './shapes.ts'
import { speakup } from './tables.ts'

export const seeForm = question({
  name: 'speakup.see-form',
  input: z.object({ exclude: Excluded, involved: Text(2000, 0).default(''), sure: Ticked }),
  subject: nothing,
  may: anybody,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'reading a form leaves no trace' },
  inside: true,

  async run(now, { exclude, involved, sure }) {
    const all = await recipientsNow(now)
    const named = sure ? [] : namedAmong(all, involved)
    const excluded = [...new Set([...exclude, ...named])]
    const { readers, custodians } = chosen(all, excluded)
    const channel = await speakup(now)
      .selectFrom('speakup_channel')
      .select('authority')
      .executeTakeFirst()
    return {
      business: now.business.id,
      on: today(now),
      involved,
      excluded: all.filter((one) => excluded.includes(one.id)),
      readers,
      custodians,
      sending: newSending(now),
      authority: channel?.authority ?? null,
    }
  },
})
