// Reads clauses out of a document's Markdown: each heading of the first or second level begins one. Numbers once
// given stay with their clause for ever, so that a citation means the same in every version and language.

export type Clause = {
  /** Undefined until a number is given. */
  number: number | undefined
  heading: string
  body: string
  /** A clause of the business which this one takes the place of in its space. */
  replaces: { slug: string; number: number } | undefined
}
export type Parsed = { preamble: string; clauses: Clause[] }

const opening = /^#{1,2}[ \t]+(.+)$/
const numbered = /^(\d{1,3})[.)][ \t]+(.+)$/
const replacing = /[ \t]*\{replaces[ \t]+([a-z0-9-]+)#(\d{1,3})\}[ \t]*$/

/** Splits a source into what stands before the first heading and its clauses. Headings inside code do not count. */
export function clausesIn(source: string): Parsed {
  const preamble: string[] = []
  const found: Array<Omit<Clause, 'body'> & { lines: string[] }> = []
  let fenced = false
  for (const line of source.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced
    const heading = fenced ? undefined : opening.exec(line)?.[1]
    if (heading !== undefined) found.push({ ...headingOf(heading), lines: [] })
    else (found.at(-1)?.lines ?? preamble).push(line)
  }
  return {
    preamble: preamble.join('\n').trim(),
    clauses: found.map(({ lines, ...clause }) => ({ ...clause, body: lines.join('\n').trim() })),
  }
}

function headingOf(text: string): Omit<Clause, 'body'> {
  const target = replacing.exec(text)
  const rest = text.replace(replacing, '').trim()
  const own = numbered.exec(rest)
  return {
    number: own ? Number(own[1]) : undefined,
    heading: (own?.[2] ?? rest).trim(),
    replaces: target ? { slug: target[1] as string, number: Number(target[2]) } : undefined,
  }
}

/** Writes a document's source back from its parts, every clause with its number. */
export function sourceOf({ preamble, clauses }: Parsed): string {
  const parts = clauses.map(({ number, heading, body, replaces }) => {
    const target = replaces ? ` {replaces ${replaces.slug}#${replaces.number}}` : ''
    return `## ${number === undefined ? '' : `${number}. `}${heading}${target}${body === '' ? '' : `\n\n${body}`}`
  })
  return [preamble, ...parts].filter((part) => part !== '').join('\n\n')
}

/**
 * Gives every clause without a number one: its old one, if the text before had a clause with the same heading, else
 * the next free one. `next` is the first number that was never used.
 */
export function withNumbers(
  parsed: Parsed,
  next: number,
  before?: Parsed,
): { parsed: Parsed; next: number } {
  const used = new Set(parsed.clauses.map((clause) => clause.number))
  let free = Math.max(next, ...parsed.clauses.map((clause) => (clause.number ?? 0) + 1))
  const clauses = parsed.clauses.map((clause) => {
    const old = before?.clauses.find(
      (one) => one.heading === clause.heading && !used.has(one.number),
    )?.number
    const number = clause.number ?? old ?? free++
    used.add(number)
    return { ...clause, number }
  })
  return { parsed: { ...parsed, clauses }, next: free }
}

/** Gives a translation's headings the numbers of the source, in order, where it has none. */
export function numberedLike(parsed: Parsed, source: Parsed): Parsed {
  const bare = parsed.clauses.every((clause) => clause.number === undefined)
  if (!bare || parsed.clauses.length !== source.clauses.length) return parsed
  return {
    ...parsed,
    clauses: parsed.clauses.map((clause, at) => ({
      ...clause,
      number: source.clauses[at]?.number,
    })),
  }
}

/** The first number that two clauses share, if any. */
export function doubled(parsed: Parsed): number | undefined {
  const seen = new Set<number>()
  for (const { number } of parsed.clauses) {
    if (number !== undefined && seen.has(number)) return number
    if (number !== undefined) seen.add(number)
  }
  return undefined
}
