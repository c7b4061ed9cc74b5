// One press, without signing in, stops one kind of mail (RFC 8058). What is told stays to be read on the site.
import { action, everyone, z } from '#kernel'
import { otherKinds, type Channel } from './channel.ts'
import { setChannels } from './choose.ts'
import { StopKey } from './see-stop.ts'
import { digestKind, openStop } from './stop-link.ts'
import { letters } from './tables.ts'

export const stopMail = action({
  name: 'notifications.stop-mail',
  input: z.object({ key: StopKey }),
  async subject(now, { key }) {
    const stop = openStop(now, key)
    if (!stop) return undefined
    const person = await letters(now)
      .selectFrom('people')
      .select('id')
      .where('id', '=', stop.person)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    return person && stop
  },
  may: everyone('whoever holds the letter may stop such letters'),
  data: { purpose: 'notifications', basis: 'contract', categories: ['preference'] },
  machine: 'none',

  async run(now, _input, { person, kind }) {
    const stopped: Array<[string, Channel]> = [[kind === digestKind ? otherKinds : kind, 'in-app']]
    if (kind === digestKind) {
      const digests = await letters(now)
        .selectFrom('notification_choices')
        .select('kind')
        .where('person', '=', person)
        .where('channel', '=', 'digest')
        .execute()
      for (const row of digests) stopped.push([row.kind, 'in-app'])
      await letters(now)
        .updateTable('notifications')
        .set({ by_digest: false })
        .where('person', '=', person)
        .where('by_digest', '=', true)
        .where('mailed_at', 'is', null)
        .execute()
    }
    await setChannels(now, person, stopped)
    return {}
  },

  audit: ({ subject }) => ({
    kind: 'person',
    id: subject.person,
    detail: { stopped: subject.kind },
  }),
})
