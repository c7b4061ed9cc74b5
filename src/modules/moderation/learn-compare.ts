// Before and after, on decisions neither learnt from: what is found, what is found wrongly and for whom, what changes.
// @fulfils R93
import { auroc } from '#methods/text'
import type { DecidedText } from './learn-examples.ts'
import type { Compared, LearnFigures, LearnReport } from './learn-shapes.ts'
import { wrongByGroup } from './rule-groups.ts'

const SHOWN = 20
const share = (part: number, of: number) => (of === 0 ? null : part / of)

export function figuresAt(flagAt: number, tried: readonly Compared[], by: 'before' | 'after') {
  const found = tried.filter((one) => one[by] >= flagAt)
  const right = found.filter(({ hidden }) => hidden).length
  const figures: LearnFigures = {
    texts: tried.length,
    auroc: auroc(
      tried.map((one) => one[by]),
      tried.map(({ hidden }) => hidden),
    ),
    precision: share(right, found.length),
    recall: share(right, tried.filter(({ hidden }) => hidden).length),
    falseAlarms: found.length - right,
  }
  return figures
}

export function compare(given: {
  heldOut: readonly DecidedText[]
  learntFrom: readonly DecidedText[]
  before: readonly number[]
  after: readonly number[]
  flagAt: number
  at: string
}): LearnReport {
  const { heldOut, learntFrom, flagAt } = given
  const tried = heldOut.map(({ matter, hidden }, at) => ({
    matter,
    hidden,
    before: given.before[at] ?? 0,
    after: given.after[at] ?? 0,
  }))
  const hidden = learntFrom.filter((one) => one.hidden).length
  const by = (when: 'before' | 'after') =>
    wrongByGroup(
      heldOut.flatMap(({ author, locale, text, hidden: was }, at) =>
        was ? [] : [{ author, locale, text, wrong: (given[when][at] ?? 0) >= flagAt }],
      ),
      given.at,
    )
  const earlier = new Map(by('before').map((one) => [one.group, one.share]))
  return {
    learntFrom: { hidden, kept: learntFrom.length - hidden },
    flagAt,
    before: figuresAt(flagAt, tried, 'before'),
    after: figuresAt(flagAt, tried, 'after'),
    groups: by('after').map(({ group, people, share: after }) => ({
      group,
      people,
      before: earlier.get(group) ?? null,
      after,
    })),
    changed: tried
      .filter((one) => one.before >= flagAt !== one.after >= flagAt)
      .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
      .slice(0, SHOWN),
  }
}

/** Better at telling both apart, and no more harmless texts pointed out than before. */
export const isBetter = ({ before, after }: LearnReport): boolean =>
  (after.auroc ?? 0) >= (before.auroc ?? 0) && after.falseAlarms <= before.falseAlarms
