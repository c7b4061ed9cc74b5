// Where triage and its rules stand on the desk.
import { everyone } from '#kernel'
import { mayUseDesk } from './policy.ts'

export const triagePlaces = [
  {
    href: '/desk/triage',
    label: 'moderation.triage.place',
    may: mayUseDesk,
    area: 'desk',
    room: 'work',
    order: 16,
  } as const,
  {
    href: '/moderation/account',
    label: 'moderation.account.place',
    may: everyone('a public account'),
    area: 'footer',
    order: 42,
  } as const,
]
