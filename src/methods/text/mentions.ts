/** Which identity words, and so which groups, a text speaks of. */

import { identityGroups } from './identity.ts'
import { readable } from './reading.ts'
import { Tokenizer } from './tokens.ts'

const nobody = new Set<string>()

/** Finds listed identity words of some languages in texts. */
export class Mentions {
  private readonly groups: Map<string, string>
  private readonly tokenizer: Tokenizer

  constructor(languages: readonly string[]) {
    this.groups = identityGroups(languages)
    this.tokenizer = new Tokenizer(languages[0] ?? 'en')
  }

  /** Identity words (`terms`) and their groups in `text`, each once. */
  in(text: string): { terms: string[]; groups: string[] } {
    const terms = new Set<string>()
    const groups = new Set<string>()
    this.tokenizer.cut(text, (written) => {
      const plain = readable(written, nobody).replace(/'s?$/, '')
      const group = this.groups.get(plain)
      if (group === undefined) return
      terms.add(plain)
      groups.add(group)
    })
    return { terms: [...terms], groups: [...groups] }
  }
}
