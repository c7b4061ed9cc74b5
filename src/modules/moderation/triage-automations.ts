// The machines of moderation as the public register shows them. None of them can remove or sanction.
// @fulfils R85
import type { Automation } from '#kernel'

const of = (name: string) => ({
  name: `moderation.${name}`,
  title: `moderation.machine.${name}.title`,
  purpose: `moderation.machine.${name}.purpose`,
  logic: `moderation.machine.${name}.logic`,
  humanAlternative: 'moderation.machine.human',
  optOut: { whyNot: 'moderation.machine.no-opt-out' } as Automation['optOut'],
  owner: 'moderator' as Automation['owner'],
  keptDays: 180,
  changed: '2026-11-28',
  version: '1',
})

export const triageAutomations: readonly Automation[] = [
  {
    ...of('signals'),
    data: ['moderation.machine.data.words', 'moderation.machine.data.history'],
    does: ['labels', 'orders', 'holds'],
  },
  { ...of('rules'), data: ['moderation.machine.data.words'], does: ['labels', 'orders', 'holds'] },
  {
    ...of('text-model'),
    data: ['moderation.machine.data.words', 'moderation.machine.data.language'],
    does: ['labels', 'suggests', 'holds'],
  },
  {
    ...of('endpoint'),
    optOut: true,
    owner: 'administrator',
    startsOff: true,
    data: ['moderation.machine.data.leaves'],
    does: ['labels', 'suggests', 'holds'],
  },
]
