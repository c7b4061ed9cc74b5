/** Radios and checkboxes: the answers to one question, each with its consequence where it has one. */

import type { Child, Html } from '../html.ts'

export interface Option {
  value: string
  label: string
  /** What choosing this means. */
  hint?: Child
}

interface ChoicesProps {
  id: string
  name: string
  many: boolean
  value?: string | number | readonly string[] | undefined
  options: readonly Option[]
}

export function Choices({ id, name, many, value, options }: ChoicesProps): Html {
  const chosen = new Set(Array.isArray(value) ? value : [String(value ?? '')])
  return (
    <>
      {options.map((option, n) => {
        const own = n === 0 ? id : `${id}-${n}`
        return (
          <div class="choice">
            <input
              type={many ? 'checkbox' : 'radio'}
              id={own}
              name={name}
              value={option.value}
              checked={chosen.has(option.value)}
              aria-describedby={option.hint !== undefined && `${own}-hint`}
            />
            <label for={own}>{option.label}</label>
            {option.hint !== undefined && (
              <div class="hint" id={`${own}-hint`}>
                {option.hint}
              </div>
            )}
          </div>
        )
      })}
    </>
  )
}
