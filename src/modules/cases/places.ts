// Where cases stand in the navigation: the way in for everybody, the list for those who work on it.
import { anybody, mayUseDesk } from './policy.ts'

export const places = [
  {
    href: '/contact',
    label: 'cases.place-contact',
    may: anybody,
    area: 'public',
    order: 50,
  } as const,
  {
    href: '/contact',
    label: 'cases.place-contact',
    may: anybody,
    area: 'footer',
    order: 5,
  } as const,
  {
    href: '/contact/complaint',
    label: 'cases.place-complain',
    may: anybody,
    area: 'footer',
    order: 6,
  } as const,
  {
    href: '/desk/cases',
    label: 'cases.place-desk',
    may: mayUseDesk,
    area: 'desk',
    room: 'work',
    order: 10,
  } as const,
]
