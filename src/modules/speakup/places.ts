// Where the channel stands: for everybody in the footer and among the public places, and on the desk of whom it concerns.
import { anybody, mayAppoint } from './policy.ts'

export const places = [
  { href: '/speak-up', label: 'speakup.place', may: anybody, area: 'footer', order: 5 } as const,
  {
    href: '/desk/speak-up',
    label: 'speakup.desk-place',
    may: mayAppoint,
    area: 'desk',
    room: 'work',
    order: 60,
  } as const,
]
