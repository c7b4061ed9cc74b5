import { say } from '#kernel/language'
import type { PublicSection } from '#kernel'

/** The anchor of a section on the page. */
export const anchorOf = (id: string): string => id.replace('.', '-')

export const promiseWords = (name: string): string => {
  const [module = '', word = ''] = name.split('.')
  return say({ key: `${module}.promise.${word}` })
}

export const sectionTitle = (section: Pick<PublicSection, 'title'>): string => say(section.title)
