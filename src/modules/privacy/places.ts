// Where data protection stands in the navigation.
import { everyone } from '#kernel'
import { aPerson, mayAnswer } from './policy.ts'

export const places = [
  { href: '/me/privacy', label: 'privacy.place', may: aPerson, area: 'member', order: 86 } as const,
  {
    href: '/privacy',
    label: 'privacy.place-notice',
    may: everyone('what is done with data is for everybody to read'),
    area: 'footer',
    order: 30,
  } as const,
  {
    href: '/desk/privacy',
    label: 'privacy.place-desk',
    may: mayAnswer,
    area: 'desk',
    room: 'people',
    order: 72,
  } as const,
]
