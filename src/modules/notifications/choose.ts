// A person says how they want to be told: of one kind, or of everything else.
import { action, invalid, me, nothing, z, type Acting } from '#kernel'
import { channels, otherKinds, type Channel } from './channel.ts'
import { mayHaveInbox } from './policy.ts'
import { letters } from './tables.ts'

export const Kind = z
  .string()
  .regex(/^(\*|[a-z][a-z-]*\.[a-z0-9.-]+)$/)
  .max(100)
const ways: readonly string[] = channels

/** A form sends one field for each kind, named `kind:forum.told-of-reply`, and `others`. */
export const choose = action({
  name: 'notifications.choose',
  input: z.looseObject({ others: z.enum(channels).optional() }),
  subject: nothing,
  may: mayHaveInbox,
  data: { purpose: 'notifications', basis: 'contract', categories: ['preference'] },
  machine: 'none',

  async run(now, { others, ...fields }) {
    const wished = Object.entries(fields).flatMap(([name, channel]): Array<[string, Channel]> => {
      if (!name.startsWith('kind:')) return []
      const kind = name.slice(5)
      if (!Kind.safeParse(kind).success || typeof channel !== 'string' || !ways.includes(channel))
        throw invalid({ [name]: 'road.field.choice' })
      return [[kind, channel as Channel]]
    })
    if (others) wished.push([otherKinds, others])
    if (wished.length > 200) throw invalid({ _: 'road.field.form' })
    await setChannels(now, me(now), wished)
    return { kinds: wished.length }
  },

  audit: ({ answer }) => ({ kind: 'notification-choices', detail: { kinds: answer.kinds } }),
})

export async function setChannels(
  now: Acting,
  person: string,
  wished: ReadonlyArray<readonly [string, Channel]>,
): Promise<void> {
  if (wished.length === 0) return
  await letters(now)
    .insertInto('notification_choices')
    .values(
      [...new Map(wished)].map(([kind, channel]) => ({ person, kind, channel, chosen_at: now.at })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['business', 'person', 'kind'])
        .doUpdateSet((old) => ({ channel: old.ref('excluded.channel'), chosen_at: now.at })),
    )
    .execute()
}
