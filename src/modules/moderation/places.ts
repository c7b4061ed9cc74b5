// Where moderation stands in the navigation.
import { everyone } from '#kernel'
import { aPerson, mayUseAppeals, mayUseDesk } from './policy.ts'

export const places = [
  {
    href: '/desk/moderation',
    label: 'moderation.place',
    may: mayUseDesk,
    area: 'desk',
    room: 'work',
    order: 12,
  } as const,
  {
    href: '/desk/appeals',
    label: 'moderation.place-appeals',
    may: mayUseAppeals,
    area: 'desk',
    room: 'work',
    order: 14,
  } as const,
  {
    href: '/me/standing',
    label: 'moderation.place-standing',
    may: aPerson,
    area: 'member',
    order: 60,
  } as const,
  {
    href: '/moderation',
    label: 'moderation.place-log',
    may: everyone('a public account'),
    area: 'footer',
    order: 40,
  } as const,
  {
    href: '/notice',
    label: 'moderation.place-notice',
    may: everyone('anybody may point out what is illegal'),
    area: 'footer',
    order: 41,
  } as const,
]
