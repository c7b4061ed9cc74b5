/** Writes an element's attributes: known names only, values checked by kind and always quoted. */

import type { Kind } from './attributes.ts'
import { escape } from './escape.ts'
import { kindOf } from './html.ts'
import { mayLink, mayLoad, mayLoadEach, maySend } from './url.ts'
import type { Vocabulary } from './vocabulary.ts'

// NOTE: htmx reads data-hx-* too; only the kernel's own components may speak to it.
const dataName = /^data-(?!hx-)[a-z][a-z0-9-]*$/
const refersOutside = /url\s*\(\s*(?!["']?#)/i

/** Returns '' or ' name="value"...'. Throws on unknown names and on values that are not plain. */
export function writeAttributes(
  tag: string,
  vocabulary: Vocabulary,
  props: Readonly<Record<string, unknown>>,
): string {
  let out = ''
  for (const name in props) {
    if (name === 'children') continue
    const value = props[name]
    if (value === undefined || value === false || value === null) continue
    const kind = vocabulary.get(name) ?? (dataName.test(name) ? 'data' : undefined)
    if (kind === undefined)
      throw new TypeError(`<${tag}> has no attribute ${JSON.stringify(name)}.`)
    if (kind === 'flag') {
      if (value !== true) throw new TypeError(`${name} of <${tag}> is either true or false.`)
      out += ` ${name}`
      continue
    }
    const text = plain(value === true && kind === 'data' ? '' : value)
    if (text === undefined) throw new TypeError(`${name} of <${tag}> cannot be ${kindOf(value)}.`)
    if (isAllowed(tag, name, kind, text)) out += ` ${name}="${escape(text)}"`
  }
  return out
}

const plain = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined
}

/**
 * False leaves the attribute out: an address somebody typed must not break the page it stands on,
 * it just is no link. A form that would send elsewhere is a fault of ours and throws.
 */
function isAllowed(tag: string, name: string, kind: Kind, text: string): boolean {
  switch (kind) {
    case 'text':
    case 'data':
      return true
    case 'link':
      return mayLink(text)
    case 'load':
      return mayLoad(text)
    case 'loads':
      return mayLoadEach(text)
    case 'paint':
      return !refersOutside.test(text)
    case 'send':
      if (maySend(text)) return true
      throw new TypeError(`${name} of <${tag}> may not be sent to ${JSON.stringify(text)}.`)
    case 'number':
      if (text.trim() !== '' && Number.isFinite(Number(text))) return true
      throw new TypeError(`${name} of <${tag}> must be a number.`)
    case 'flag':
      return true
    default:
      if (kind.includes(text)) return true
      throw new TypeError(`${name} of <${tag}> must be one of ${kind.join(', ')}.`)
  }
}
