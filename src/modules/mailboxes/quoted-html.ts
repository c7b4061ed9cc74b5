// The same for a mail in HTML: where its repeated part begins, by the marks of mail programs or by their words.
import type { SafeHtml } from '#kernel/text'
import { beginning } from './quoted.ts'

/** NOTE: this only decides where to fold; both halves are made safe each on its own. */
const marks =
  /<(div|blockquote|section|p|span|hr|table)\b[^<>]*?(class=["']?[^"'<>]*\b(gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote|tutanota_quote|zmail_extra|WordSection_reply)|id=["']?(divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|reply-intro|stopSpelling|OLK_SRC_BODY_SECTION)|type=["']?cite\b)/i

export function partHtml(source: string): { html: string; quoted: string } {
  const at = marks.exec(source)?.index
  if (at === undefined || answersBelow(source.slice(at))) return { html: source, quoted: '' }
  return visible(source.slice(0, at)) === ''
    ? { html: source, quoted: '' }
    : { html: source.slice(0, at), quoted: source.slice(at) }
}

/** Words after the last repeated block are an answer written below it: then nothing is folded. */
function answersBelow(part: string): boolean {
  const end = part.toLowerCase().lastIndexOf('</blockquote>')
  return end !== -1 && visible(part.slice(end)).length > 40
}

const visible = (html: string) =>
  html
    .replaceAll(/<(style|script|head|title)\b[^]*?<\/\1>/gi, '')
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&nbsp;|&#160;|\s/g, '')

const block = /^<\/?(p|div|br|li|blockquote|pre|h3|h4|tr|table|hr|ul|ol)\b/i

/** Looks for the words of a mail program in safe HTML without marks; answers the place in it, at a block's beginning. */
export function wordsBegin(html: SafeHtml): number | undefined {
  const lines: string[] = ['']
  const places: number[] = [0]
  for (const found of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const [piece] = found
    if (block.test(piece)) {
      if (lines.at(-1) === '') places[places.length - 1] = found.index
      else {
        lines.push('')
        places.push(found.index)
      }
    } else if (!piece.startsWith('<')) lines[lines.length - 1] += entities(piece)
  }
  const at = beginning(lines)
  return at === undefined || at === 0 ? undefined : places[at]
}

const entities = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
