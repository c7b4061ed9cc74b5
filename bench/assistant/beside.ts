/** A search engine used as an assistant: the same phrasings, its first hit as the answer and its score as how sure it is. */
import MiniSearch from 'minisearch'
import type { Findable } from '../../src/modules/assistant/finder.ts'
import type { Scored } from './figures.ts'

type Ask = { text: string; truth: string | undefined }

/** MiniSearch with its own settings, a document for each answer with all its phrasings. It has no line of its own. */
export function miniSearch(answers: readonly Findable[], asked: readonly Ask[]): Scored[] {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] })
  const of: string[] = []
  for (const { id, question, phrasings } of answers)
    index.add({ id: of.push(id) - 1, text: [question, ...phrasings].join('\n') })
  return asked.map(({ text, truth }) => {
    const [first] = index.search(text)
    const found = first === undefined ? undefined : of[Number(first.id)]
    return {
      score: first?.score ?? 0,
      right: found !== undefined && found === truth,
      inside: truth !== undefined,
      answered: first !== undefined,
      offered: false,
    }
  })
}
