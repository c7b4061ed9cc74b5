// Looks for what could name somebody in a text that many will read. It warns; a person takes it out.
export type Warning = {
  kind: 'email' | 'phone' | 'account' | 'number' | 'address' | 'name' | 'date'
  text: string
}

const patterns: ReadonlyArray<[Warning['kind'], RegExp]> = [
  ['email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['account', /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,4})?\b/g],
  ['phone', /(?<![\p{N}])(?:\+|00|0)\d(?:[ ()/-]?\d){6,14}(?!\p{N})/gu],
  ['date', /\b(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})\b/g],
  ['number', /(?<![\p{N}.,€$£])(?:\p{Lu}{1,4}[-/ ]?)?\d{6,}(?!\p{N})/gu],
  [
    'address',
    /\b\p{Lu}\p{Ll}+(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer)\s+\d{1,4}\s?[a-z]?\b/gu,
  ],
  ['address', /\b\d{1,4}\s+\p{Lu}\p{Ll}+\s+(?:Street|Road|Avenue|Lane|Square|Drive)\b/gu],
  ['name', /\b(?:Mr|Mrs|Ms|Miss|Dr|Herr|Herrn|Frau)\.?\s+\p{Lu}[\p{L}'-]+/gu],
]

/** `names`: of those who took part, in whole and by their parts. Each thing is named once. */
export function personalWords(text: string, names: readonly string[] = []): Warning[] {
  const found: Warning[] = []
  let rest = text
  for (const [kind, pattern] of patterns)
    rest = rest.replaceAll(pattern, (hit) => {
      found.push({ kind, text: hit.trim() })
      return ' '.repeat(hit.length)
    })
  for (const name of names.flatMap(partsOf)) {
    const word = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    if (new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu').test(rest))
      found.push({ kind: 'name', text: name })
  }
  return found.filter((one, at) => found.findIndex((other) => other.text === one.text) === at)
}

const partsOf = (name: string): string[] => name.split(/\s+/).filter((part) => part.length > 2)
