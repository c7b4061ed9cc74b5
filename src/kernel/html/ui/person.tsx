/** A person's name with what one must know beside it: speaks for the business, is a demonstration, has left. */

import { kernelWords as t } from '#kernel/language'

import type { Html } from '../html.ts'

export interface PersonProps {
  /** Undefined when the person has left or was erased. */
  name: string | undefined
  href?: string | undefined
  /** The business this person speaks for. */
  company?: string | undefined
  /** Moderator, owner ... in words. */
  hat?: string | undefined
  demo?: boolean | undefined
}

export function Person({ name, href, company, hat, demo }: PersonProps): Html {
  const shown = name === undefined ? t('person.gone') : <bdi>{name}</bdi>
  const marks = [hat, company].filter((mark) => mark !== undefined)
  return (
    <span class="person">
      {href === undefined || name === undefined ? shown : <a href={href}>{shown}</a>}
      {marks.length > 0 && <span class="person-mark">{marks.join(', ')}</span>}
      {demo === true && <span class="person-mark person-demo">{t('person.demo')}</span>}
    </span>
  )
}

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const first = (word: string): string => {
  // NOTE: the segmenter is a tenth of a page of posts; plain letters without a mark after them need none.
  if (word.charCodeAt(0) < 0x80 && !(word.charCodeAt(1) >= 0x300)) return word[0] ?? ''
  for (const { segment } of segments.segment(word)) return segment
  return ''
}

/** Initials in a circle; a picture of a person is never needed. */
export function Avatar({ name }: { name: string }): Html {
  const parts = name.trim().split(/\s+/)
  const initials = first(parts[0] ?? '') + (parts.length > 1 ? first(parts.at(-1) ?? '') : '')
  let sum = 0
  for (const letter of name) sum += letter.codePointAt(0) ?? 0
  return (
    <span class={`avatar avatar-${(sum % 4) + 1}`} aria-hidden="true">
      {initials.toLocaleUpperCase()}
    </span>
  )
}
