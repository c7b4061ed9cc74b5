// What holds for the channel: how long reports are kept by outcome, a separate origin, an onion address, the authority outside.
import { action, nothing, z } from '#kernel'
import { Line, Text, Whole } from '#kernel/web'
import { mayAppoint } from './policy.ts'
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
    country: Line(2),
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
