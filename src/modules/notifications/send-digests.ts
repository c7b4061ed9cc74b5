// Every hour: whoever has something since the last morning, 7:00 where the business is, gets it in one letter.
import { action, nothing, onlySystem, sql, z } from '#kernel'
import { postOffice } from '#kernel/mail'
import { digestLetter } from './mail-words.ts'
import { postLetters } from './post-letter.ts'
import { letters } from './tables.ts'

const morning = '7 hours'

export const sendDigests = action({
  name: 'notifications.send-digests',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('by the clock'),
  data: { purpose: 'notifications', basis: 'contract', categories: ['name', 'contact'] },
  machine: 'none',
  audit: { unaudited: 'the sending of each letter is audited itself' },
  inside: true,

  /** NOTE: while no letter can leave, none is written, or the first that does would bring weeks of old news. */
  async run(now) {
    if (!postOffice().open) return { letters: 0 }
    const zone = now.business.timeZone
    const lastMorning = sql<Date>`((date_trunc('day', ${now.at}::timestamptz at time zone ${zone} - ${morning}::interval) + ${morning}::interval) at time zone ${zone})`
    const taken = await letters(now)
      .updateTable('notifications')
      .set({ mailed_at: now.at })
      .where('by_digest', '=', true)
      .where('mailed_at', 'is', null)
      .where('read_at', 'is', null)
      .where('made_at', '<', lastMorning)
      .returning(['id', 'person', 'key', 'values', 'link'])
      .execute()
    if (taken.length === 0) return { letters: 0 }
    const items = Map.groupBy(
      taken.toSorted((a, b) => a.id.localeCompare(b.id)),
      (row) => row.person,
    )
    const people = await letters(now)
      .selectFrom('people')
      .select(['id', 'name', 'email', 'locale'])
      .where('id', 'in', [...items.keys()])
      .where('erased_at', 'is', null)
      .execute()
    const posted = people.flatMap(({ email, ...person }) =>
      email === null ? [] : [digestLetter(now, { ...person, email }, items.get(person.id) ?? [])],
    )
    await postLetters(now, posted)
    return { letters: posted.length }
  },
})
