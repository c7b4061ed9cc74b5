/** Draws words a person wrote in some language, with that language and its own direction. */

import type { Html } from '../html.ts'
import { openUntranslated, type Untranslated } from '../marked/untranslated.ts'

interface TextProps {
  of: Untranslated
  /** Overrides the language the words carry. */
  lang?: string | undefined
  as?: 'span' | 'p' | 'div'
}

export function Text({ of, lang = of.lang, as: Tag = 'span' }: TextProps): Html {
  return (
    <Tag lang={lang} dir="auto">
      {openUntranslated(of)}
    </Tag>
  )
}
