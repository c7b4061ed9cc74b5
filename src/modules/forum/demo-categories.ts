// What the forums of the demonstration bakery are divided into, and the shape of a talk in them.

export type Said = {
  by: string
  text: string
  official?: true
  answers?: number
  thanks?: readonly string[]
  curious?: readonly string[]
  helped?: readonly string[]
}
export type Talk = {
  space: string
  category: string
  title: string
  locale?: string
  hoursAgo: number
  hoursBetween: number
  poll?: { question: string; options: string; several?: true }
  votes?: Record<string, readonly string[]>
  /** The position of the post that answered. */
  answer?: number
  pinned?: true
  locked?: string
  posts: readonly Said[]
}

export const categories = [
  {
    space: 'around-the-oven',
    slug: 'news',
    name: 'News from the bakery',
    about: 'What changes, when, and why. We open topics here; you answer.',
    opening: 'moderators',
  },
  {
    space: 'around-the-oven',
    slug: 'baking-at-home',
    name: 'Baking at home',
    about: 'Starters, ovens, failures. No question is too small.',
  },
  {
    space: 'around-the-oven',
    slug: 'our-bread',
    name: 'Our bread',
    about: 'What you liked, what you did not, what you miss on the shelf.',
  },
  {
    space: 'around-the-oven',
    slug: 'neighbourhood',
    name: 'The neighbourhood',
    about: 'Noise, bicycles, flour on the pavement, and summer evenings.',
  },
  {
    space: 'our-customers',
    slug: 'orders',
    name: 'Orders and delivery',
    about: 'How things work. For your own order, write to us directly.',
  },
  {
    space: 'our-customers',
    slug: 'new-loaves',
    name: 'New loaves',
    about: 'Taste first, and say whether it stays.',
  },
  { space: 'staff-room', slug: 'schichten', name: 'Schichten', about: 'Wer tauscht mit wem.' },
  {
    space: 'staff-room',
    slug: 'fragen',
    name: 'Fragen an Amira',
    about: 'Jede Frage bekommt eine Antwort oder einen Grund.',
  },
  {
    space: 'suppliers-table',
    slug: 'harvest',
    name: 'Harvest and prices',
    about: 'What the fields say, and what it costs.',
  },
] as const
