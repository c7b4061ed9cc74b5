// Where feedback stands in the navigation.
import { everyone } from '#kernel'
import { mayUseDesk } from './policy.ts'

export const places = [
  {
    href: '/feedback',
    label: 'feedback.place',
    may: everyone('boards are for whom they say'),
    area: 'public',
    order: 50,
  } as const,
  {
    href: '/desk/feedback',
    label: 'feedback.place',
    may: mayUseDesk,
    area: 'desk',
    room: 'work',
    order: 62,
  } as const,
]
