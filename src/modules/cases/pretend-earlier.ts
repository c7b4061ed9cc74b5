// Sets the hours of a made-up case into the past, so that a demonstration does not look as if all came at once.
import { action, clash, Id, nothing, onlySystem, question, ref, sql, z } from '#kernel'
import { localDay } from '#kernel/language'
import { nearest } from './clocks.ts'
import { caseById } from './find.ts'
import { inWordsOf } from './in-words-of.ts'
import { desk } from './tables.ts'

const pretends = onlySystem(
  'only the demonstration pretends, and everything in it is marked as made up',
)

export const pretendEarlier = action({
  name: 'cases.pretend-earlier',
  input: z.object({ case: Id, hours: z.number().min(0).max(10_000) }),
  subject: (now, { case: id }) => caseById(now, id),
  may: pretends,
  data: { noPersonalData: 'moves a made-up case in time' },
  machine: 'none',
  inside: true,

  async run(now, { hours }, found) {
    if (!now.business.demo) throw clash('cases.not-a-demo')
    const back = sql<Date>`interval '1 hour' * ${hours}::float8`
    const earlier = (column: string) => sql<Date>`${ref(column)} - ${back}`
    await desk(now)
      .updateTable('cases')
      .set({
        opened_at: earlier('opened_at'),
        latest_at: earlier('latest_at'),
        first_answer_at: sql<Date | null>`first_answer_at - ${back} * 0.8`,
        closed_at: sql<Date | null>`closed_at - ${back} * 0.5`,
      })
      .where('id', '=', found.id)
      .execute()
    await desk(now)
      .updateTable('case_messages')
      .set({ at: earlier('at'), left_at: earlier('at') })
      .where('case', '=', found.id)
      .execute()
    await desk(now)
      .updateTable('case_steps')
      .set({ at: earlier('at') })
      .where('case', '=', found.id)
      .execute()
    await desk(now)
      .updateTable('complaints')
      .set({
        acknowledged_at: earlier('acknowledged_at'),
        assessed_at: earlier('assessed_at'),
        investigated_at: earlier('investigated_at'),
        answered_at: earlier('answered_at'),
        closed_at: earlier('closed_at'),
      })
      .where('case', '=', found.id)
      .execute()
    await desk(now)
      .updateTable('case_decisions')
      .set({ at: earlier('at') })
      .where('case', '=', found.id)
      .execute()
    await desk(now)
      .updateTable('case_clocks')
      .set({ met_at: earlier('met_at') })
      .where('case', '=', found.id)
      .where('met_at', 'is not', null)
      .execute()
    await desk(now)
      .updateTable('case_clocks')
      .set({
        due_at: sql<Date>`due_at - ${back} * 0.4`,
        warn_at: sql<Date>`warn_at - ${back} * 0.4`,
      })
      .where('case', '=', found.id)
      .where('met_at', 'is', null)
      .execute()
    await nearest(now, found.id)
    return {}
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id }),
})

/** A day so many days from now, as a form would send it. */
export const demoDay = question({
  name: 'cases.demo-day',
  input: z.object({ days: z.number().int().min(1).max(100) }),
  subject: nothing,
  may: pretends,
  data: { noPersonalData: 'a day' },
  machine: 'none',
  audit: { unaudited: 'a day' },
  inside: true,
  run: (now, { days }) =>
    Promise.resolve(
      inWordsOf(now, now.locale, () => localDay(new Date(now.at.getTime() + days * 86_400_000))),
    ),
})
