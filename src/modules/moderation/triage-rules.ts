// The community's own live rules, each as it was backtested and let live.
import { matcherOf } from './rule-match.ts'
import type { Step } from './triage-shapes.ts'

const automation = 'moderation.rules'

export const ownRules: Step = {
  name: 'rules',
  automation,
  version: '1',
  look: (thing, seen) =>
    seen.rules
      .filter(({ space }) => space === null || space === thing.space)
      .flatMap((rule) => {
        const found = matcherOf(rule)(thing.text)
        return found === undefined
          ? []
          : [
              {
                step: 'rules',
                automation,
                version: `${rule.name} ${rule.number}`,
                says: rule.does,
                severity: rule.severity,
                hours: rule.promise_hours,
                escalate: rule.afterwards === 'escalate',
                found: { rule: rule.name, words: found.slice(0, 100) },
                words: [{ text: found.slice(0, 100) }],
              },
            ]
      }),
}
