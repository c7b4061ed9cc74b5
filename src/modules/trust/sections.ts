// The sections a business can add words to: the two of this module, and those of the modules that publish.
import { whatIsPublished, type Asking } from '#kernel'

export const ownSections = ['values', 'figures'] as const

export const sections = async (now: Asking): Promise<string[]> => [
  ...ownSections,
  ...(await whatIsPublished(now)).map((section) => section.id),
]
