// The walk as a page of the guide.
import type { Told } from './record.ts'

/** The page without its last line, which tells what was measured when the pictures were taken. */
export function written(told: readonly Told[]): string {
  const chapters = told.map(({ chapter, lines }, at) =>
    [`## ${at + 1}. ${chapter}`, ...lines].join('\n\n'),
  )
  return `${[opening, ...chapters].join('\n\n')}\n`
}

const opening = `# The whole walk

From an empty machine to a published trust page, as a test walks it in real browsers, with a real mail server, each time the software is checked. The people are made up. \`npm run walk\` walks it again, and writes this page and its pictures.`

/** What it took the owner, in words. */
export const measured = ({ pages, words, letters, presses, minutes }: Sum) =>
  `\nWhat the owner did of it: ${pages} pages opened, ${words} words if she read every one of them each time, ${letters} letters typed, ${presses} times pressed. By the reading speed of Brysbaert (2019) and the keystroke-level model of Card, Moran and Newell (1980) that is ${Math.ceil(minutes)} minutes; thinking about her own words comes on top.\n`

type Sum = { pages: number; words: number; letters: number; presses: number; minutes: number }
