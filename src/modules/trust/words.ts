import { say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('trust', en)

/** What the program promises, by its declared name, in the reader's words. */
export const promiseWords = (name: string): string => {
  const [module = '', word = ''] = name.split('.')
  return say({ key: `${module}.promise.${word}` })
}
