// Turns Markdown into HTML that is safe to draw for ever: rendered and sanitised when it is written, never later.
import MarkdownIt from 'markdown-it'
import sanitize from 'sanitize-html'

declare const safe: unique symbol
/** HTML that came out of `written`. Kept in columns of this type; drawn only by `<Written>`. */
export type SafeHtml = string & { readonly [safe]: true }

export type WrittenText = {
  html: SafeHtml
  /** The words alone, for search, excerpts and mail. */
  words: string
  /** Names after an @, as written, without doubles. */
  mentions: string[]
}

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false })

/** Full web and mail addresses, paths of this site, and places on the page. */
const plain = /^(https?:\/\/|mailto:|\/(?![/\\])|#)/i

export const allowed: sanitize.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    's',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'h3',
    'h4',
    'hr',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'img',
  ],
  allowedAttributes: {
    a: ['href', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  transformTags: {
    h1: 'h3',
    h2: 'h3',
    h5: 'h4',
    h6: 'h4',
    a: (tagName, { href = '' }) => ({
      tagName,
      attribs: { ...(plain.test(href) ? { href } : {}), rel: 'nofollow ugc noopener' },
    }),
  },
  /** Pictures only from our own store; anything else would tell a third party who reads. */
  exclusiveFilter: (frame) =>
    frame.tag === 'img' && !/^\/files\/[0-9a-f-]{36}(\/[^/]*)?$/.test(frame.attribs['src'] ?? ''),
}

/** Renders and sanitises. Takes what an input shape has already bounded in length. */
export function written(source: string): WrittenText {
  const html = sanitize(markdown.render(source), allowed).trim() as SafeHtml
  return { html, words: wordsOf(html), mentions: mentionsIn(source) }
}

/** The words of safe HTML alone, a line for each block. */
export const wordsOf = (html: SafeHtml): string =>
  decode(
    sanitize(
      html
        .replaceAll(/<br \/>\n?/g, '<br />\n')
        .replaceAll(/<\/(p|li|blockquote|pre|h3|h4|tr|div)>/g, '$&\n'),
      { allowedTags: [], allowedAttributes: {} },
    ),
  )
    .replaceAll(/[ \t]+/g, ' ')
    .trim()

const plainText = new MarkdownIt('zero', { linkify: true, breaks: true }).enable([
  'linkify',
  'newline',
])

/** Words that are no Markdown (a mail's) as safe HTML: paragraphs, line breaks, and addresses as links. */
export const plainHtml = (text: string): SafeHtml =>
  sanitize(plainText.render(text.replaceAll(/^[ \t]+/gm, '')), allowed).trim() as SafeHtml

const decode = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

function mentionsIn(source: string): string[] {
  const outsideCode = source.replaceAll(/```[\s\S]*?```|`[^`\n]*`|^>.*$/gm, ' ')
  return [
    ...new Set(
      [...outsideCode.matchAll(/(?<![\p{L}\p{N}@/])@([\p{L}\p{N}][\p{L}\p{N}_.-]{0,59})/gu)].map(
        (found) => found[1] as string,
      ),
    ),
  ]
}

/** The beginning of a text, cut at a word, for lists and mails. Length in characters. */
export function excerptOf(words: string, most = 180): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()} …`
}
