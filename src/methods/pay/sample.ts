/** Turns the explaining columns of a payroll into the columns of a model. */
import { isMissing } from '#methods/table'
import { cannot, isCannot, type Cannot } from './cannot.ts'
import type { Sample } from './decompose.ts'
import type { Column } from './least-squares.ts'
import { isNumeric, type Payroll, type Worker } from './payroll.ts'

/** More levels than this are names or numbers of people, not kinds of work. */
const mostLevels = 50

/** The people whose every explaining column is known, and how many are not. */
export interface Model {
  readonly sample: Sample
  readonly incomplete: number
}

function indicators(workers: readonly Worker[], at: number, name: string): Column[] | Cannot {
  const counts = new Map<string, number>()
  for (const { explain } of workers) {
    const level = explain[at] ?? ''
    counts.set(level, (counts.get(level) ?? 0) + 1)
  }
  if (counts.size > mostLevels)
    return cannot(
      `the column "${name}" has ${counts.size} different words; at most ${mostLevels} can explain`,
    )
  const levels = [...counts.keys()].sort()
  const usual = levels.reduce((a, b) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a), '')
  return levels
    .filter((level) => level !== usual)
    .map((level) => ({
      name: `${name}=${level}`,
      values: Float64Array.from(workers, ({ explain }) => (explain[at] === level ? 1 : 0)),
    }))
}

/**
 * The sample of a model. Columns of numbers are used as they are; columns of words become one
 * indicator a word, the most frequent left out. `names` are the explaining columns wanted.
 */
export function modelOf(
  payroll: Payroll,
  all: readonly string[],
  names: readonly string[],
): Model | Cannot {
  const places = names.map((name) => all.indexOf(name))
  const complete = payroll.workers.filter(({ explain }) =>
    places.every((at) => !isMissing(explain[at] ?? '')),
  )
  const columns: Column[] = []
  for (const [i, name] of names.entries()) {
    const at = places[i] ?? 0
    if (isNumeric(payroll.workers, at, name)) {
      const values = Float64Array.from(complete, ({ explain }) => Number(explain[at]))
      columns.push({ name, values })
    } else {
      const made = indicators(complete, at, name)
      if (isCannot(made)) return made
      columns.push(...made)
    }
  }
  return {
    sample: {
      pay: Float64Array.from(complete, ({ pay }) => pay),
      isOther: Float64Array.from(complete, ({ isOther }) => (isOther ? 1 : 0)),
      columns,
    },
    incomplete: payroll.workers.length - complete.length,
  }
}

/** The same sample with pay in logarithms; refused where somebody is paid nothing. */
export function inLogarithms(sample: Sample): Sample | Cannot {
  if (sample.pay.some((pay) => pay <= 0))
    return cannot('somebody is paid nothing, and nothing has no logarithm')
  return { ...sample, pay: sample.pay.map((pay) => Math.log(pay)) }
}
