/** What kept a form from being saved: one link per problem, the same words as at the field. */

import { kernelWords as t } from '#kernel/language'

import type { Html } from '../html.ts'
import { idOf } from './field-id.ts'

export interface Problem {
  /** The field's name; '' for a problem of the whole form. */
  field: string
  message: string
}

/** Turns `{ field: [messages] }`, as a parsed schema gives it, into problems, one per message. */
export const problemsOf = (
  errors: Readonly<Partial<Record<string, readonly string[]>>>,
): Problem[] =>
  Object.entries(errors).flatMap(([field, messages = []]) =>
    messages.map((message) => ({ field, message })),
  )

export function ErrorSummary({ errors }: { errors: readonly Problem[] }): Html {
  return (
    <notice-focus>
      <section class="problems" id="problems" tabindex="-1" aria-labelledby="problems-title">
        <h2 id="problems-title">{t('error.summary')}</h2>
        <ul>
          {errors.map(({ field, message }) => (
            <li>{field === '' ? message : <a href={`#${idOf(field)}`}>{message}</a>}</li>
          ))}
        </ul>
      </section>
    </notice-focus>
  )
}
