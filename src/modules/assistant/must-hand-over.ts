// The server's own rule for when a question goes to a person, whatever the machine thinks it knows.
// @fulfils R68 R86
import { topics, type Topic } from './shapes.ts'
import { topicWords } from './topic-words.ts'

type Added = { topic: string; words: string }

const plain = (text: string): string =>
  ` ${text
    .normalize('NFKC')
    .toLocaleLowerCase('und')
    .replaceAll(/[\p{Cf}]/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `

/**
 * The first topic any of whose words begins somewhere in the text. NOTE: it errs toward a person: a question too many
 * for people costs minutes, a complaint answered by a machine costs trust.
 */
export function mustHandOver(text: string, added: readonly Added[] = []): Topic | undefined {
  const read = plain(text)
  const says = (words: string) => {
    const wanted = plain(words).trim()
    return wanted !== '' && read.includes(` ${wanted}`)
  }
  return topics.find(
    (topic) =>
      Object.values(topicWords).some((lists) => lists[topic].some(says)) ||
      added.some((one) => one.topic === topic && says(one.words)),
  )
}
