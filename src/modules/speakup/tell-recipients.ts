// Notices that say nothing, at an hour drawn by lot the day before: nobody can put a letter and a colleague's absence together.
// @fulfils R80
import { action, nothing, onlySystem, z, type Acting } from '#kernel'
import { tellPeople } from '#notifications'
import { addPeriod, startOfDay } from '#methods/calendar'
import { randomId } from '#kernel/sealing'
import { dayAfter, today } from './days.ts'
import { sendLetter } from './letter.ts'
import { speakup } from './tables.ts'

/** NOTE: letters go by the calendar alone, since administrators see how many leave, and whoever runs the mail to whom. */
const lettersEvery = { days: 3 }

export const tellRecipients = action({
  name: 'speakup.tell-recipients',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('notices go at an hour drawn by lot'),
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['role', 'contact'] },
  machine: 'none',
  audit: { unaudited: 'that somebody was told would tell that there is a report' },
  inside: true,

  async run(now) {
    const day = today(now)
    const due = await speakup(now)
      .selectFrom('speakup_recipients')
      .select(['id', 'person', 'noticed_on', 'next_notice_at', 'lettered_on'])
      .where('approved_on', 'is not', null)
      .where('ended_on', 'is', null)
      .where((where) =>
        where.or([where('next_notice_at', 'is', null), where('next_notice_at', '<=', now.at)]),
      )
      .orderBy('id')
      .limit(200)
      .execute()
    for (const { id, person, noticed_on, next_notice_at, lettered_on } of due) {
      const first = next_notice_at === null
      if (!first && person && (await somethingNew(now, id, noticed_on)))
        await tellPeople(now, [person], {
          about: { kind: 'speakup-desk', id: randomId() },
          key: 'speakup.told-to-look',
          link: '/desk/speak-up',
          // Told on the site only, where nobody but they see it; what leaves the house is the letter below.
          lettered: true,
        })
      const lettered = lettered_on === null || dayAfter(now, lettered_on, lettersEvery) <= day
      const sends = !first && person !== null && lettered
      if (sends) await sendLetter(now, person)
      // NOTE: drawn anew every day, whether there is anything or not; the hour tells nothing.
      await speakup(now)
        .updateTable('speakup_recipients')
        .set({
          next_notice_at: hourTomorrow(now),
          ...(first ? {} : { noticed_on: day }),
          ...(sends ? { lettered_on: day } : {}),
        })
        .where('id', '=', id)
        .execute()
    }
    return {}
  },
})

/** Only what changed before today counts: everything of one day goes together. */
async function somethingNew(now: Acting, recipient: string, since: string | null) {
  const found = await speakup(now)
    .selectFrom('speakup_reports as report')
    .innerJoin('speakup_grants as key', (join) =>
      join.onRef('key.report', '=', 'report.id').onRef('key.epoch', '=', 'report.epoch'),
    )
    .select('report.id')
    .where('key.reader', '=', recipient)
    .whereRef('key.rank', '<=', 'report.raised')
    .where('report.changed_on', '<', today(now))
    .where('report.changed_on', '>=', since ?? dayAfter(now, today(now), { days: -1 }))
    .executeTakeFirst()
  if (found) return true
  const asked = await speakup(now)
    .selectFrom('speakup_disclosures as request')
    .innerJoin('speakup_disclosure_reasons as why', 'why.disclosure', 'request.id')
    .select('request.id')
    .where('why.custodian', '=', recipient)
    .where('request.state', '=', 'asked')
    .where('request.asked_on', '<', today(now))
    .executeTakeFirst()
  return asked !== undefined
}

/** Some minute between seven and nineteen tomorrow, by lot. */
function hourTomorrow(now: Acting): Date {
  const zone = now.business.timeZone
  const morning = addPeriod(startOfDay(now.at, zone), { days: 1 }, zone)
  const minutes = 7 * 60 + (now.random(4).readUInt32BE() % (12 * 60))
  return new Date(morning.getTime() + minutes * 60_000)
}
