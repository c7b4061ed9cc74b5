/**
 * Respells English sentences the way many speakers of African American English and other informal
 * varieties write, with the meaning left alone. Copies with the same label teach a model that the
 * spelling says nothing about harm. The features are documented in Green, African American English
 * (2002): zero copula, final g dropping, th stopping, negative concord, completive done, finna.
 */

import { seeded } from '../../src/methods/text/random.ts'

const rules: [RegExp, string[]][] = [
  [/\b(am|is|are) going to\b/gi, ['finna', 'gon', 'bout to', 'gonna']],
  [/\bgoing to\b/gi, ['gon', 'gonna', 'finna']],
  [/\b(is not|are not|am not|isn't|aren't|haven't|hasn't|don't have)\b/gi, ["ain't", 'aint']],
  [/\b(doesn't|does not)\b/gi, ["don't", 'dont']],
  [/\bI'm\b/gi, ['im', 'ima', 'i be']],
  [/\b(he|she|they|you|we)('s|'re| is| are)\b/gi, ['$1', '$1 be']],
  [/\bthe\b/gi, ['da', 'the']],
  [/\bthat's\b/gi, ['das', 'thas']],
  [/\bthat\b/gi, ['dat', 'that']],
  [/\bthis\b/gi, ['dis', 'this']],
  [/\bthey\b/gi, ['dey', 'they']],
  [/\bthem\b/gi, ['dem', 'em']],
  [/\bwith\b/gi, ['wit', 'w']],
  [/\byou\b/gi, ['u', 'ya', 'yu']],
  [/\byour\b/gi, ['ur', 'yo', 'ya']],
  [/\b(\w{2,})ing\b/gi, ['$1in', "$1in'"]],
  [/\b(because|cause)\b/gi, ['cuz', 'cus']],
  [/\b(little)\b/gi, ['lil']],
  [/\b(about)\b/gi, ['bout']],
  [/\b(trying to)\b/gi, ['tryna']],
  [/\b(want to|wants to)\b/gi, ['wanna']],
  [/\b(have to|has to|got to)\b/gi, ['gotta']],
  [/\b(really|very)\b/gi, ['hella', 'real', 'deadass']],
  [/\bman\b/gi, ['bruh', 'fam', 'mane']],
  [/\b(friend|friends)\b/gi, ['homie', 'bro', 'fam']],
  [/\bnothing\b/gi, ['nun', 'nothin']],
  [/\bsomething\b/gi, ['sum', 'somethin']],
  [/\bover there\b/gi, ['ova there']],
  [/\b(\w+)er\b/gi, ['$1er', '$1a']],
  [/\bI don't know\b/gi, ['idk', 'iono']],
  [/\balready\b/gi, ['done']],
]

/** One respelling of `text`, the same for the same seed; equal to `text` where no rule fits. */
export function respell(text: string, seed: number): string {
  const random = seeded(seed)
  let respelt = text
  for (const [pattern, choices] of rules) {
    respelt = respelt.replace(pattern, (whole, first: string) => {
      if (random() > 0.8) return whole
      const choice = choices[Math.floor(random() * choices.length)]
      return choice.replace('$1', typeof first === 'string' ? first : '')
    })
  }
  return respelt
}
