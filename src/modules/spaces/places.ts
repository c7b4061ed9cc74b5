// Where spaces stand in the navigation.
import { anyOf, everyone, hat, type Policy } from '#kernel'

const atDesk: Policy<null> = anyOf<null>(
  hat('owner', 'administrator', 'moderator', 'agent', 'people-lead', 'ethics-contact'),
)

export const places = [
  {
    href: '/s',
    label: 'spaces.place',
    may: everyone('each sees the spaces that are for them'),
    area: 'public',
    order: 10,
  } as const,
  {
    href: '/desk/spaces',
    label: 'spaces.place',
    may: atDesk,
    area: 'desk',
    room: 'people',
    order: 30,
  } as const,
]
