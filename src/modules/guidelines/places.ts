// Where guidelines stand in the navigation: for everybody, and on the desk of those who write them.
import { everyone } from '#kernel'
import { mayUseDesk } from './policy.ts'

const open = everyone('public documents are for everybody')

export const places = [
  { href: '/guidelines', label: 'guidelines.place', may: open, area: 'public', order: 60 } as const,
  {
    href: '/guidelines',
    label: 'guidelines.place-footer',
    may: open,
    area: 'footer',
    order: 10,
  } as const,
  {
    href: '/desk/guidelines',
    label: 'guidelines.place',
    may: mayUseDesk,
    area: 'desk',
    room: 'word',
    order: 40,
  } as const,
]
