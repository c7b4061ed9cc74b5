// Where agreeing stands in the navigation.
import { everyone, signedIn } from '#kernel'
import { mayReadDesk } from './policy.ts'

export const places = [
  {
    href: '/me/consent',
    label: 'consent.place',
    may: signedIn,
    area: 'member',
    order: 84,
  } as const,
  {
    href: '/subscribe',
    label: 'consent.place-subscribe',
    may: everyone('anybody may ask to be written to'),
    area: 'footer',
    order: 40,
  } as const,
  {
    href: '/desk/consent',
    label: 'consent.place-desk',
    may: mayReadDesk,
    area: 'desk',
    room: 'people',
    order: 70,
  } as const,
]
