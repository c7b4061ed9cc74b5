// The desk is arranged: when it works, what it promises, who takes cases in turn, who outside can be asked.
import { action, clash, Id, invalid, nothing, z } from '#kernel'
import { Line, Text, Ticked } from '#kernel/web'
import { readShifts, writeShifts } from '#methods/calendar'
import { fillFor } from './holidays.ts'
import { mayArrange } from './policy.ts'
import { desk } from './tables.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const hours = (most: number) => z.coerce.number().min(0.25).max(most)

export const arrange = action({
  name: 'cases.arrange',
  input: z.object({
    mon: Line(100, 0).default(''),
    tue: Line(100, 0).default(''),
    wed: Line(100, 0).default(''),
    thu: Line(100, 0).default(''),
    fri: Line(100, 0).default(''),
    sat: Line(100, 0).default(''),
    sun: Line(100, 0).default(''),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    region: Line(10).optional(),
    answer: hours(400),
    acknowledge: hours(400),
    assess: hours(400),
    investigate: hours(2000),
    decide: hours(2000),
    review: hours(2000),
    assigning: z.enum(['manual', 'turns']),
    undo: z.coerce.number().int().min(0).max(120),
    external: Id.optional(),
  }),
  subject: nothing,
  may: mayArrange,
  data: { noPersonalData: 'hours and promises of the business' },
  machine: 'none',

  async run(now, given) {
    const week = days.map((day) => {
      const shifts = readShifts(given[day])
      if (!shifts) throw invalid({ [day]: 'cases.hours-form' })
      return writeShifts(shifts)
    })
    if (given.acknowledge + given.assess > given.decide)
      throw invalid({ decide: 'cases.decide-short' })
    const minutes = (one: number) => Math.round(one * 60)
    const rules = {
      hours: week.join('\n'),
      country: given.country ?? null,
      region: given.region ?? null,
      answer_minutes: minutes(given.answer),
      acknowledge_minutes: minutes(given.acknowledge),
      assess_minutes: minutes(given.assess),
      investigate_minutes: minutes(given.investigate),
      decide_minutes: minutes(given.decide),
      review_minutes: minutes(given.review),
      warn_share: 75,
      assigning: given.assigning,
      undo_seconds: given.undo,
      external: given.external ?? null,
      changed_at: now.at,
    }
    await desk(now)
      .insertInto('desk_rules')
      .values(rules)
      .onConflict((known) => known.column('business').doUpdateSet(rules))
      .execute()
    return { holidays: await fillFor(now) }
  },

  audit: ({ input }) => ({
    kind: 'desk',
    detail: { answer: input.answer, decide: input.decide, assigning: input.assigning },
  }),
})

export const keepAgent = action({
  name: 'cases.keep-agent',
  input: z.object({ person: Id, capacity: z.coerce.number().int().min(0).max(500), takes: Ticked }),
  subject: nothing,
  may: mayArrange,
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['preference'] },
  machine: 'none',

  async run(now, { person, capacity, takes }) {
    const known = await desk(now)
      .selectFrom('hats')
      .select('person')
      .where('person', '=', person)
      .where('space', 'is', null)
      .where('hat', 'in', ['agent', 'owner', 'administrator'])
      .executeTakeFirst()
    if (!known) throw invalid({ person: 'cases.no-colleague' })
    await desk(now)
      .insertInto('desk_agents')
      .values({ person, capacity, takes, last_given_at: null })
      .onConflict((there) => there.columns(['business', 'person']).doUpdateSet({ capacity, takes }))
      .execute()
    return { person }
  },

  audit: ({ input }) => ({
    kind: 'person',
    id: input.person,
    detail: { capacity: input.capacity, takes: input.takes },
  }),
})

export const addBody = action({
  name: 'cases.add-body',
  input: z.object({
    name: Line(200),
    about: Text(1000, 0).default(''),
    website: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .optional(),
  }),
  subject: nothing,
  may: mayArrange,
  data: { noPersonalData: 'names a body' },
  machine: 'none',

  async run(now, { name, about, website }) {
    const id = now.id()
    await desk(now)
      .insertInto('external_bodies')
      .values({ id, name, about, website: website ?? null, retired_at: null })
      .execute()
    return { body: id }
  },

  audit: ({ answer }) => ({ kind: 'external-body', id: answer.body }),
})

export const writeGoodwill = action({
  name: 'cases.write-goodwill',
  input: z.object({
    text: Text(5000, 20),
    gesture: z.coerce.number().min(0).max(100_000),
    year: z.coerce.number().min(0).max(10_000_000),
  }),
  subject: nothing,
  may: mayArrange,
  data: { noPersonalData: 'a policy' },
  machine: 'none',

  async run(now, { text, gesture, year }) {
    if (gesture > year) throw invalid({ year: 'cases.goodwill-year-less' })
    const last = await desk(now)
      .selectFrom('goodwill_policies')
      .select('number')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const number = (last?.number ?? 0) + 1
    await desk(now)
      .insertInto('goodwill_policies')
      .values({
        number,
        text,
        per_gesture: Math.round(gesture * 100),
        per_year: Math.round(year * 100),
        by: now.actor.person,
        at: now.at,
      })
      .execute()
    return { number }
  },

  audit: ({ answer }) => ({ kind: 'goodwill-policy', detail: { number: answer.number } }),
})

export const addCause = action({
  name: 'cases.add-cause',
  input: z.object({ name: Line(120), about: Text(1000, 0).default('') }),
  subject: nothing,
  may: mayArrange,
  data: { noPersonalData: 'a kind of cause' },
  machine: 'none',

  async run(now, { name, about }) {
    const id = now.id()
    const added = await desk(now)
      .insertInto('case_causes')
      .values({ id, name, about, retired_at: null })
      // NOTE: one that was retired comes back, with all that was counted by it.
      .onConflict((known) =>
        known
          .columns(['business', 'name'])
          .doUpdateSet({ about, retired_at: null })
          .where('case_causes.retired_at', 'is not', null),
      )
      .returning('id')
      .executeTakeFirst()
    if (!added) throw clash('cases.cause-known')
    return { cause: added.id }
  },

  audit: ({ answer }) => ({ kind: 'cause', id: answer.cause }),
})
