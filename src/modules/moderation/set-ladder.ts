// Those who run the business set what brings points, how long they count, and what usually follows: from the next decision on.
// @fulfils R60
import { action, invalid, nothing, z } from '#kernel'
import { Whole } from '#kernel/web'
import { faultOf, type Step } from './ladder.ts'
import { maySetTerms } from './policy.ts'
import { accountMeasures } from './shapes.ts'
import { keepTerms } from './terms.ts'
import { termsRows } from './terms-tables.ts'

export const stepNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const
const measures = accountMeasures.filter((one) => one !== 'none')
const Points = Whole(1, 99).optional()
const Measure = z.enum(measures).optional()
const Days = Whole(1, 3650).optional()
const Weight = Whole(0, 4)

export const setLadder = action({
  name: 'moderation.set-ladder',
  /** A step without points is none. */
  input: z.object({
    strikeDays: Whole(30, 730),
    hide: Weight,
    warn: Weight,
    mute: Weight,
    suspend: Weight,
    ban: Weight,
    ...byNumber('points', Points),
    ...byNumber('account', Measure),
    ...byNumber('days', Days),
  }),
  subject: nothing,
  may: maySetTerms,
  data: { noPersonalData: 'what usually follows from so many points on' },
  machine: 'none',

  async run(now, given) {
    const steps = stepsIn(given)
    const fault = faultOf(steps)
    if (fault !== undefined) throw invalid({ points1: `moderation.terms.ladder-${fault}` })
    const { hide, warn, mute, suspend, ban, strikeDays } = given
    const weights = [hide, warn, mute, suspend, ban]
    await keepTerms(now, { strike_days: strikeDays, weights })
    await termsRows(now).deleteFrom('moderation_steps').execute()
    await termsRows(now).insertInto('moderation_steps').values(steps).execute()
    return { steps, weights }
  },

  audit: ({ input, answer }) => ({
    kind: 'moderation-terms',
    detail: {
      ladder: answer.steps
        .map(({ points, account, days }) => [points, account, days ?? ''].join(' ').trim())
        .join(', '),
      weights: answer.weights.join(', '),
      strikeDays: input.strikeDays,
    },
  }),
})

type Numbered<N extends string, S> = Record<`${N}${(typeof stepNumbers)[number]}`, S>
function byNumber<N extends string, S>(name: N, shape: S): Numbered<N, S> {
  return Object.fromEntries(stepNumbers.map((n) => [`${name}${n}`, shape])) as Numbered<N, S>
}

type Given = Partial<
  Numbered<'points', number | undefined> &
    Numbered<'account', Step['account'] | undefined> &
    Numbered<'days', number | undefined>
>

/** A warning and a ban have no days, whatever stood in the field. */
const stepsIn = (given: Given): Step[] =>
  stepNumbers
    .flatMap((n) => {
      const [points, account, days] = [given[`points${n}`], given[`account${n}`], given[`days${n}`]]
      if (points === undefined) return []
      if (account === undefined) throw invalid({ [`account${n}`]: 'road.field.choice' })
      const timed = account === 'mute' || account === 'suspend'
      if (timed && days === undefined) throw invalid({ [`days${n}`]: 'moderation.name-days' })
      return [{ points, account, days: timed ? (days ?? null) : null }]
    })
    .toSorted((a, b) => a.points - b.points)
