// Triage, whole: what looks at a thing that was said, in this order. Steps may let through, order, point out or hold for a person.
// @fulfils R88 R91 R95
import { knownSpam, links, newMember, repetition } from './triage-signals.ts'
import { ownEndpoint } from './triage-endpoint.ts'
import { ownRules } from './triage-rules.ts'
import { textModel } from './triage-model.ts'
import type { Outcome, Says, Seen, Sign, Step, Thing } from './triage-shapes.ts'

export const steps: readonly Step[] = [
  knownSpam, //   the same words were decided to be spam by a person
  repetition, //  the same words again and again within a day
  links, //       many links, or a link in somebody's first words
  newMember, //   somebody's first words are read sooner
  ownRules, //    word lists and expressions of this community
  textModel, //   a model of words that says exactly which word weighed how much
  ownEndpoint, // a model the business names itself, asked once the post stands; off until somebody switches it on
]

const order: readonly Says[] = ['order', 'flag', 'hold']

/** What all steps together say: the first that lets through ends it, otherwise the strongest holds. */
export function judge(thing: Thing, seen: Seen): Outcome {
  const signs: Sign[] = []
  for (const step of steps) {
    if (step.later || !seen.on.has(step.automation)) continue
    const said = attempt(step, thing, seen)
    signs.push(...said)
    if (said.some(({ says }) => says === 'publish')) return outcome(thing, seen, said, 'publish')
  }
  const strongest = order.findLast((one) => signs.some(({ says }) => says === one))
  return outcome(thing, seen, signs, strongest ?? 'nothing')
}

/** A step that breaks must neither stop somebody from speaking nor pass in silence: a person is asked to look. */
function attempt(step: Step, thing: Thing, seen: Seen): Sign[] {
  try {
    return step.look(thing, seen)
  } catch {
    const { automation, version } = step
    return [
      {
        step: 'broken',
        automation,
        version,
        says: 'flag',
        severity: 0,
        found: { step: step.name },
      },
    ]
  }
}

function outcome(thing: Thing, seen: Seen, signs: readonly Sign[], says: Outcome['says']): Outcome {
  const heavy = signs.filter((one) => one.says === says)
  const score = signs.find((one) => one.score !== undefined)?.score ?? null
  return {
    thing,
    says,
    signs,
    severity: Math.max(0, ...signs.map(({ severity }) => severity)) as Outcome['severity'],
    hours: Math.min(...heavy.map(({ hours }) => hours ?? seen.settings.hours), 168),
    escalate: heavy.some(({ escalate }) => escalate === true),
    score,
  }
}
