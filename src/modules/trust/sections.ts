// The sections a business can add words to: the two of this module, and those of the modules that publish.
import { whatIsPublished, type Asking, type Say } from '#kernel'

export const ownSections = ['values', 'figures'] as const

export const sections = async (now: Asking): Promise<string[]> =>
  (await sectionTitles(now)).map(({ id }) => id)

/** Each with the name it has on the page. */
export const sectionTitles = async (now: Asking): Promise<Array<{ id: string; title: Say }>> => [
  ...ownSections.map((id) => ({ id, title: { key: `trust.${id}` } })),
  ...(await whatIsPublished(now)).map(({ id, title }) => ({ id, title })),
]
