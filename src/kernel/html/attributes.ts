/** The vocabulary of attributes: their kinds, the ones every element takes, and ARIA. */

/**
 * text: any words; data: words for a script, or just there; number; flag: present or absent; link, send, load, loads: addresses
 * (see url.ts); paint: an SVG colour or a same-document reference; or a list of allowed words.
 */
export type Kind =
  | 'text'
  | 'data'
  | 'number'
  | 'flag'
  | 'link'
  | 'send'
  | 'load'
  | 'loads'
  | 'paint'
  | readonly string[]

export const oneOf = <const Words extends readonly string[]>(...words: Words): Words => words

/** What a view may give for an attribute of this kind; undefined and false leave it out. */
export type Value<K> =
  | undefined
  | false
  | (K extends readonly (infer Word)[]
      ? Word
      : K extends 'flag'
        ? boolean
        : K extends 'number'
          ? number | `${number}`
          : K extends 'text' | 'paint'
            ? string | number
            : string)

export const everywhere = {
  id: 'text',
  class: 'text',
  lang: 'text',
  dir: oneOf('ltr', 'rtl', 'auto'),
  title: 'text',
  hidden: 'flag',
  inert: 'flag',
  tabindex: 'number',
  role: 'text',
  translate: oneOf('yes', 'no'),
  spellcheck: oneOf('true', 'false'),
  autocapitalize: oneOf('off', 'sentences', 'words', 'characters'),
  enterkeyhint: oneOf('enter', 'done', 'go', 'next', 'previous', 'search', 'send'),
  accesskey: 'text',
  autofocus: 'flag',
  slot: 'text',
} as const

const yesNo = oneOf('true', 'false')

export const aria = {
  'aria-atomic': yesNo,
  'aria-busy': yesNo,
  'aria-checked': oneOf('true', 'false', 'mixed'),
  'aria-colcount': 'number',
  'aria-colindex': 'number',
  'aria-controls': 'text',
  'aria-current': oneOf('page', 'step', 'location', 'date', 'time', 'true', 'false'),
  'aria-describedby': 'text',
  'aria-description': 'text',
  'aria-details': 'text',
  'aria-disabled': yesNo,
  'aria-errormessage': 'text',
  'aria-expanded': yesNo,
  'aria-haspopup': oneOf('true', 'false', 'menu', 'listbox', 'tree', 'grid', 'dialog'),
  'aria-hidden': yesNo,
  'aria-invalid': oneOf('true', 'false', 'grammar', 'spelling'),
  'aria-keyshortcuts': 'text',
  'aria-label': 'text',
  'aria-labelledby': 'text',
  'aria-level': 'number',
  'aria-live': oneOf('off', 'polite', 'assertive'),
  'aria-modal': yesNo,
  'aria-multiselectable': yesNo,
  'aria-orientation': oneOf('horizontal', 'vertical'),
  'aria-owns': 'text',
  'aria-placeholder': 'text',
  'aria-posinset': 'number',
  'aria-pressed': oneOf('true', 'false', 'mixed'),
  'aria-readonly': yesNo,
  'aria-relevant': 'text',
  'aria-required': yesNo,
  'aria-roledescription': 'text',
  'aria-rowcount': 'number',
  'aria-rowindex': 'number',
  'aria-selected': yesNo,
  'aria-setsize': 'number',
  'aria-sort': oneOf('ascending', 'descending', 'none', 'other'),
  'aria-valuemax': 'number',
  'aria-valuemin': 'number',
  'aria-valuenow': 'number',
  'aria-valuetext': 'text',
} as const
