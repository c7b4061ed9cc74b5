/** Looks up at run time what the tables allow, so that a spread or a cast cannot pass the compiler by. */

import { aria, everywhere, type Kind } from './attributes.ts'
import { htmlElements, voids } from './elements.ts'
import { svgElements } from './svg-elements.ts'

export type Vocabulary = ReadonlyMap<string, Kind>

const shared: [string, Kind][] = [...Object.entries(everywhere), ...Object.entries(aria)]

const vocabularies: ReadonlyMap<string, Vocabulary> = new Map(
  Object.entries<Record<string, Kind>>({ ...htmlElements, ...svgElements }).map(([tag, own]) => [
    tag,
    new Map([...shared, ...Object.entries(own)]),
  ]),
)

const empty: ReadonlySet<string> = new Set(voids)

/** The attributes of an element, or undefined when pages do not have it. */
export const vocabularyOf = (tag: string): Vocabulary | undefined => vocabularies.get(tag)

export const isVoid = (tag: string): boolean => empty.has(tag)
