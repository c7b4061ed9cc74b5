/** The made-up business in which all sample pages stand. */

import type { LayoutProps } from '#html'

export const frame = {
  business: { name: 'Bramble & Rye' },
  who: { name: 'Amira Haddad', href: '#account' },
  places: [
    { href: '#forum', label: 'Forum', current: true },
    { href: '#questions', label: 'Questions' },
    { href: '#needs', label: 'Needs you', needs: 3 },
    { href: '#trust', label: 'How we treat people' },
  ],
  footer: [
    { href: '#rules', label: 'Guidelines' },
    { href: '#privacy', label: 'What we know about you' },
    { href: '#complain', label: 'Complain or appeal' },
    { href: '#speak', label: 'Speak up' },
    { href: '#imprint', label: 'Imprint' },
  ],
  address: 'https://community.bramble.example/forum/starter-in-winter',
} satisfies Partial<LayoutProps>

export const now = new Date('2026-11-23T10:00:00Z')
export const hours = (n: number): Date => new Date(now.getTime() + n * 3_600_000)
