// Purposes every business is offered; it may word them anew or retire them.
import type { DeclaredPurpose } from './declared-purposes.ts'

const mailed = { channels: ['email'], doubleOptIn: true } as const
const worded = (key: string) => ({ title: `consent.${key}-title`, words: `consent.${key}-words` })

export const brought: readonly DeclaredPurpose[] = [
  { key: 'newsletter', ...mailed, most: 4, days: 30, ...worded('newsletter') },
  {
    key: 'offers',
    channels: ['email', 'post'],
    doubleOptIn: true,
    most: 2,
    days: 30,
    ...worded('offers'),
  },
  { key: 'events', ...mailed, most: 4, days: 30, ...worded('events') },
  { key: 'surveys', ...mailed, most: 2, days: 90, ...worded('surveys') },
  {
    key: 'personalisation',
    channels: ['site'],
    doubleOptIn: false,
    most: 1,
    days: 1,
    ...worded('personalisation'),
  },
]
