import { everyone } from '#kernel'
import { mayUseDesk } from './policy.ts'

export const places = [
  {
    href: '/help',
    label: 'knowledge.place',
    may: everyone('what is not for everybody is not found'),
    area: 'public',
    order: 50,
  } as const,
  {
    href: '/desk/help',
    label: 'knowledge.place',
    may: mayUseDesk,
    area: 'desk',
    room: 'word',
    order: 55,
  } as const,
]
