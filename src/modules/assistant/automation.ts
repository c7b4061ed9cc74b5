// The assistant as it stands on the public register of automations.
// @fulfils R85 R92
export const automation = {
  name: 'assistant.answers',
  version: '1',
  changed: '2026-11-28',
  title: 'assistant.register.title',
  purpose: 'assistant.register.purpose',
  logic: 'assistant.register.logic',
  data: ['assistant.register.data-question', 'assistant.register.data-answers'],
  humanAlternative: 'assistant.register.human',
  optOut: true,
  does: ['answers'],
  owner: 'agent',
  keptDays: 30,
} as const
