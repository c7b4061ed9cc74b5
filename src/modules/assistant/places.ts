import { anybody, mayWatch } from './policy.ts'

export const places = [
  { href: '/ask', label: 'assistant.place', may: anybody, area: 'public', order: 52 } as const,
  {
    href: '/desk/assistant',
    label: 'assistant.place-desk',
    may: mayWatch,
    area: 'desk',
    room: 'work',
    order: 58,
  } as const,
]
