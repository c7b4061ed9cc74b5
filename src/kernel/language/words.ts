/** A module's words: `t('key')` says a message in the language being drawn. */

import { type Child, type Html, markup, write } from '../html/html.ts'
import { find, type Messages, registerMessages } from './catalogue.ts'
import { drawing } from './drawing.ts'
import type { Value } from './message.ts'

type Values = Readonly<Record<string, Value>>
type RichValues = Readonly<Record<string, Value | Html>>
type Tags = Readonly<Record<string, (inside: Html) => Html>>

export interface Words<Keys extends string> {
  /** The message as a string. Throws outside `draw` and when a gap has no value. */
  (key: Keys, values?: Values): string
  /** The message as Html: values may be Html, and `<name>...</name>` in it is drawn by `tags.name`. */
  rich(key: Keys, values?: RichValues, tags?: Tags): Html
  /** Is there such a message? For keys that come from a declaration. */
  has(key: string): key is Keys
}

/** Binds a module to its English file; its keys are the only ones that compile. */
export function words<M extends Messages>(module: string, en: M): Words<keyof M & string> {
  registerMessages(module, 'en', en)

  const say = (key: string, values: Readonly<Record<string, unknown>>): unknown => {
    const { locale } = drawing()
    try {
      return find(module, locale, key)(values)
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new Error(`The message ${module}/${key} cannot be said in ${locale}: ${why}`, { cause })
    }
  }

  const t = (key: string, values: Values = {}): string => {
    const said = say(key, values)
    if (typeof said === 'string') return said
    throw new TypeError(`The message ${module}/${key} has tags: say it with t.rich.`)
  }

  const rich = (key: string, values: RichValues = {}, tags: Tags = {}): Html => {
    const drawn = Object.entries(tags).map(([name, tag]) => [
      name,
      (inside: readonly unknown[]) => tag(together(inside)),
    ])
    return together(say(key, { ...values, ...Object.fromEntries(drawn) }))
  }

  const has = (key: string): key is keyof M & string => Object.hasOwn(en, key)
  return Object.assign(t, { rich, has })
}

const together = (said: unknown): Html => markup(write(said as Child))
