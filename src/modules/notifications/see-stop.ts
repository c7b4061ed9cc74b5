// What a stop link would stop: shown before it does anything, since programs open links too.
import { everyone, question, z } from '#kernel'
import { letters } from './tables.ts'
import { otherKinds } from './channel.ts'
import { digestKind, openStop } from './stop-link.ts'

export const StopKey = z.string().max(400)

export const seeStop = question({
  name: 'notifications.see-stop',
  input: z.object({ key: StopKey }),
  subject: (now, { key }) => Promise.resolve(openStop(now, key)),
  may: everyone('whoever holds the letter may stop such letters'),
  data: { purpose: 'notifications', basis: 'contract', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'says only what the letter said' },

  async run(now, { key }, { person, kind }) {
    const stopped = await letters(now)
      .selectFrom('notification_choices')
      .select('channel')
      .where('person', '=', person)
      .where('kind', '=', kind === digestKind ? otherKinds : kind)
      .executeTakeFirst()
    return {
      key,
      digest: kind === digestKind,
      stopped: stopped?.channel === 'in-app' || stopped?.channel === 'off',
    }
  },
})
