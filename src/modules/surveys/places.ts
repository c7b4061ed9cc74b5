// Where surveys stand in the navigation: what one is asked, and the desk of those who ask.
import { aPerson, mayUseDesk } from './policy.ts'

export const places = [
  {
    href: '/me/surveys',
    label: 'surveys.place-mine',
    may: aPerson,
    area: 'member',
    order: 60,
  } as const,
  {
    href: '/desk/surveys',
    label: 'surveys.place',
    may: mayUseDesk,
    area: 'desk',
    room: 'work',
    order: 60,
  } as const,
]
