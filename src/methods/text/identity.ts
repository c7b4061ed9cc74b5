/** Words that name who people are. Models may read them all as one, so that none counts against. */

import { identityLists } from './identity-lists.ts'

/** Languages with a list. */
export const identityLanguages: readonly string[] = Object.keys(identityLists)

/**
 * The identity words of the given languages and of the community's own list, in plain form. `en` gives
 * every group of the English list, `en:origin,religion` those two.
 * Unknown languages give nothing: a missing list is not an error, but the model card names it.
 */
export function identityWords(
  languages: readonly string[],
  own: readonly string[] = [],
): Set<string> {
  const words = new Set<string>()
  for (const wanted of languages) {
    const [language, only] = wanted.split(':')
    for (const [group, listed] of Object.entries(identityLists[language!] ?? {})) {
      if (only !== undefined && !only.split(',').includes(group)) continue
      for (const word of listed.split(' ')) words.add(word)
    }
  }
  for (const word of own) words.add(word.toLowerCase().normalize('NFKC'))
  words.delete('')
  return words
}

/** Which group of people each listed word names, for reports by group. */
export function identityGroups(languages: readonly string[]): Map<string, string> {
  const groups = new Map<string, string>()
  for (const language of languages) {
    for (const [group, listed] of Object.entries(identityLists[language] ?? {})) {
      for (const word of listed.split(' ')) if (word && !groups.has(word)) groups.set(word, group)
    }
  }
  return groups
}
