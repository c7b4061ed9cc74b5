// What is promised by when: clocks start, pause, are met, and the nearest one stands on the case.
import { addWorking, workingMinutes } from '#methods/calendar'
import { sql, type Acting } from '#kernel'
import type { Rules } from './rules.ts'
import { desk, type CaseTables } from './tables.ts'

export type ClockKind = CaseTables['case_clocks']['kind']

/** Starts a clock that counts working time. One of this kind that still runs keeps its earlier deadline. */
export async function startClock(
  now: Acting,
  rules: Rules,
  id: string,
  kind: ClockKind,
  minutes: number,
): Promise<Date> {
  const { due, warn } = within(now, rules, minutes)
  await putClock(now, id, kind, due, warn)
  await nearest(now, id)
  return due
}

/** The first clock of a case, for the statement that opens it; the case's row carries its deadline already. */
export const firstClock = (
  now: Acting,
  rules: Rules,
  id: string,
  kind: ClockKind,
  minutes: number,
) => {
  const { due, warn } = within(now, rules, minutes)
  return { case: id, kind, ...running(now, due, warn) }
}

type Within = { due: Date; warn: Date }

const reckoned = new WeakMap<Rules, Map<number, Within>>()

/**
 * By when so many working minutes are over, and when whoever keeps the case is warned. NOTE: rules belong to one
 * transaction, and so to one moment.
 */
export function within(now: Acting, rules: Rules, minutes: number): Within {
  const known = reckoned.get(rules) ?? new Map<number, Within>()
  const found = known.get(minutes) ?? {
    due: addWorking(now.at, minutes, rules.work),
    warn: addWorking(now.at, (minutes * rules.warn_share) / 100, rules.work),
  }
  reckoned.set(rules, known.set(minutes, found))
  return found
}

/** A clock with a date somebody promised. */
export async function promiseClock(
  now: Acting,
  rules: Rules,
  id: string,
  due: Date,
): Promise<void> {
  const minutes = workingMinutes(now.at, due, rules.work)
  await meetClock(now, id, ['promise'])
  await putClock(
    now,
    id,
    'promise',
    due,
    addWorking(now.at, (minutes * rules.warn_share) / 100, rules.work),
  )
  await nearest(now, id)
}

const running = (now: Acting, due: Date, warn: Date) => ({
  started_at: now.at,
  due_at: due,
  warn_at: warn < due ? warn : due,
  warned_at: null,
  escalated_at: null,
  met_at: null,
  paused_at: null,
  left_minutes: null,
})

async function putClock(now: Acting, id: string, kind: ClockKind, due: Date, warn: Date) {
  const fresh = running(now, due, warn)
  await desk(now)
    .insertInto('case_clocks')
    .values({ case: id, kind, ...fresh })
    .onConflict((known) =>
      known
        .columns(['business', 'case', 'kind'])
        .doUpdateSet(fresh)
        .where('case_clocks.met_at', 'is not', null),
    )
    .execute()
}

/** What was promised has been done. */
export async function meetClock(
  now: Acting,
  id: string,
  kinds: readonly ClockKind[],
): Promise<void> {
  await desk(now)
    .updateTable('case_clocks')
    .set({ met_at: now.at, paused_at: null, left_minutes: null })
    .where('case', '=', id)
    .where('kind', 'in', [...kinds])
    .where('met_at', 'is', null)
    .execute()
  await nearest(now, id)
}

export const everyClock: readonly ClockKind[] = [
  'answer',
  'acknowledge',
  'assess',
  'investigate',
  'decide',
  'review',
  'promise',
]
/** These stand still while we wait for the person. */
const pausing: readonly ClockKind[] = ['investigate', 'decide', 'review']

export async function pauseClocks(now: Acting, rules: Rules, id: string): Promise<void> {
  const running = await desk(now)
    .selectFrom('case_clocks')
    .select(['kind', 'due_at'])
    .where('case', '=', id)
    .where('kind', 'in', [...pausing])
    .where('met_at', 'is', null)
    .where('paused_at', 'is', null)
    .execute()
  for (const { kind, due_at } of running)
    await desk(now)
      .updateTable('case_clocks')
      .set({
        paused_at: now.at,
        left_minutes: Math.round(workingMinutes(now.at, due_at, rules.work)),
      })
      .where('case', '=', id)
      .where('kind', '=', kind)
      .execute()
  await nearest(now, id)
}

/** They go on where they stood: waiting for the person costs neither them nor us. */
export async function resumeClocks(now: Acting, rules: Rules, id: string): Promise<void> {
  const paused = await desk(now)
    .selectFrom('case_clocks')
    .select(['kind', 'left_minutes'])
    .where('case', '=', id)
    .where('paused_at', 'is not', null)
    .where('met_at', 'is', null)
    .execute()
  for (const { kind, left_minutes } of paused) {
    const left = left_minutes ?? 0
    await desk(now)
      .updateTable('case_clocks')
      .set({
        paused_at: null,
        left_minutes: null,
        due_at: addWorking(now.at, left, rules.work),
        warn_at: addWorking(now.at, (left * rules.warn_share) / 100, rules.work),
      })
      .where('case', '=', id)
      .where('kind', '=', kind)
      .execute()
  }
  if (paused.length > 0) await nearest(now, id)
}

/** Writes the nearest running deadline on the case, where lists are sorted by it. */
export async function nearest(now: Acting, id: string): Promise<void> {
  await desk(now)
    .updateTable('cases')
    .set({
      due_at: sql<Date | null>`(select clock.due_at from case_clocks clock where clock."case" = cases.id and clock.met_at is null and clock.paused_at is null order by clock.due_at limit 1)`,
      due_for: sql<
        string | null
      >`(select clock.kind from case_clocks clock where clock."case" = cases.id and clock.met_at is null and clock.paused_at is null order by clock.due_at limit 1)`,
    })
    .where('id', '=', id)
    .execute()
}
