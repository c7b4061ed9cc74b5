// Turns the HTML a forum has rendered back into Markdown, as far as Markdown goes. What comes out is rendered and
// sanitised like anything a person types, so nothing here needs to be trusted.

const marks: Record<string, string> = {
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
  code: '`',
  del: '~~',
  s: '~~',
}
const breaks = new Set([
  'p',
  'div',
  'aside',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'pre',
  'hr',
  'details',
])
const entities: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
}

export function fromCooked(html: string): string {
  const out: string[] = []
  const links: string[] = []
  const quotes: number[] = []
  for (const [piece, closing, name = '', rest = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+|</gi,
  )) {
    const tag = name.toLowerCase()
    if (tag === '') out.push(decoded(piece))
    else if (tag === 'blockquote' && closing) quote(out, quotes.pop() ?? 0)
    else if (tag === 'blockquote') quotes.push(out.push('\n\n') - 1)
    else if (tag === 'a') out.push(link(links, closing, rest))
    else if (tag === 'img') out.push(attribute(rest, 'alt') ?? '')
    else if (tag === 'br') out.push('\n')
    else if (tag === 'li') out.push(closing ? '' : '\n- ')
    else if (breaks.has(tag)) out.push('\n\n')
    else if (tag in marks) out.push(marks[tag] ?? '')
  }
  return out
    .join('')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** Puts a rule before every line since the quotation began. */
function quote(out: string[], from: number): void {
  const inside = out.splice(from).join('').trim()
  out.push('\n\n', inside.replaceAll(/^/gm, '> '), '\n\n')
}

function link(links: string[], closing: string | undefined, rest: string): string {
  if (closing) {
    const href = links.pop()
    return href ? `](${href})` : ''
  }
  const href = attribute(rest, 'href') ?? ''
  const usable = /^https?:/.test(href)
    ? href.replaceAll(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    : ''
  links.push(usable)
  return usable ? '[' : ''
}

const attribute = (text: string, name: string): string | undefined => {
  const found = new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(text)?.[1]
  return found === undefined ? undefined : decoded(found)
}

const decoded = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
      if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      return entities[name?.toLowerCase() ?? ''] ?? whole
    },
  )
