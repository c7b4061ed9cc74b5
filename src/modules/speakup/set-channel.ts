// What holds for the channel: how long reports are kept by outcome, a separate origin, an onion address, the authority outside.
import { action, invalid, nothing, z } from '#kernel'
import { Text, Whole } from '#kernel/web'
import { mayAppoint } from './policy.ts'
import { countryRules, ruleOf } from './retention.ts'
import { speakup } from './tables.ts'

const Origin = z.union([z.url({ protocol: /^https$/ }).max(200), z.literal('')]).default('')
const Onion = z
  .union([
    z
      .string()
      .regex(/^http:\/\/[a-z2-7]{56}\.onion\/?$/)
      .max(80),
    z.literal(''),
  ])
  .default('')

export const setChannel = action({
  name: 'speakup.set-channel',
  input: z.object({
    country: z.enum(countryRules.map((one) => one.country)),
    founded: Whole(0, 120),
    unfounded: Whole(0, 120),
    origin: Origin,
    onion: Onion,
    authority: Text(1000, 0).default(''),
  }),
  subject: nothing,
  may: mayAppoint,
  data: { noPersonalData: 'rules of the channel' },
  machine: 'none',
  proof: 'recent',

  async run(now, { country, founded, unfounded, origin, onion, authority }) {
    const { most } = ruleOf(country)
    if (founded > most) throw invalid({ founded: 'speakup.no.too-long' })
    if (unfounded > most) throw invalid({ unfounded: 'speakup.no.too-long' })
    const values = {
      country,
      months_founded: founded,
      months_unfounded: unfounded,
      separate_origin: origin || null,
      onion: onion || null,
      authority: authority || null,
    }
    await speakup(now)
      .insertInto('speakup_channel')
      .values({ ...values, beat_on: null })
      .onConflict((known) => known.columns(['business']).doUpdateSet(values))
      .execute()
    return {}
  },

  audit: ({ input }) => ({
    kind: 'speakup-channel',
    detail: { founded: input.founded, unfounded: input.unfounded },
  }),
})
