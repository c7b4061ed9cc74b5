/** Turns any string into text that an HTML parser reads back as the very same characters. */

const special = /[&<>"'\r\0]/

const written: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
  // NOTE: HTML has no way to write NUL; parsers drop it, so it is shown as the replacement character.
  '\0': '\ufffd',
}

/**
 * Escapes for text and for double-quoted attribute values alike.
 * The common case, nothing to escape, costs one regular expression test.
 */
export function escape(text: string): string {
  if (!special.test(text)) return text
  let out = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const instead = written[text[at] as string]
    if (instead === undefined) continue
    out += text.slice(from, at) + instead
    from = at + 1
  }
  return out + text.slice(from)
}
