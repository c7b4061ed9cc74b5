/** One question of a form: label, hint, error and the field, tied together for eye and ear. */

import { kernelWords as t } from '#kernel/language'

import type { Child, Html } from '../html.ts'
import { Choices, type Option } from './choices.tsx'
import { Control, type ControlProps } from './control.tsx'
import { idOf } from './field-id.ts'

export interface FieldProps extends Omit<ControlProps, 'id' | 'describedBy' | 'wrong'> {
  label: Child
  /** One short sentence without a link. */
  hint?: Child
  /** What to do about the answer given. */
  error?: string | readonly string[] | undefined
  /** Marks the field as one that may stay empty. */
  optional?: boolean | undefined
  /** Makes the label the page's h1, when the page asks this alone. */
  asHeading?: boolean | undefined
  options?: readonly Option[] | undefined
}

export function Field(props: FieldProps): Html {
  const { name, type = 'text', hint, error, most, optional, label, asHeading, ...rest } = props
  const id = idOf(name)
  const errors = error === undefined ? [] : typeof error === 'string' ? [error] : error
  const wrong = errors.length > 0
  const describedBy = [
    hint !== undefined && `${id}-hint`,
    wrong && `${id}-error`,
    most !== undefined && `${id}-count`,
  ]
    .filter((one) => one !== false)
    .join(' ')
  const grouped = type === 'radios' || type === 'checkboxes'
  const Frame = grouped ? 'fieldset' : 'div'
  const words = (
    <>
      {label}
      {optional === true && <span class="optional"> {t('form.optional')}</span>}
    </>
  )
  return (
    <Frame
      class={wrong ? 'field field-wrong' : 'field'}
      aria-describedby={grouped && describedBy !== '' && describedBy}
    >
      {grouped ? (
        <legend class="label">{asHeading === true ? <h1>{words}</h1> : words}</legend>
      ) : (
        <Label of={id} asHeading={asHeading === true}>
          {words}
        </Label>
      )}
      {hint !== undefined && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {wrong && (
        <p class="error" id={`${id}-error`}>
          {t('error.word')} {errors.join(' ')}
        </p>
      )}
      {grouped ? (
        <Choices
          id={id}
          name={name}
          many={type === 'checkboxes'}
          value={props.value}
          options={props.options ?? []}
        />
      ) : (
        <Control
          {...rest}
          name={name}
          type={type}
          id={id}
          most={most}
          wrong={wrong}
          describedBy={describedBy}
        />
      )}
    </Frame>
  )
}

function Label({
  of,
  asHeading,
  children,
}: {
  of: string
  asHeading: boolean
  children: Child
}): Html {
  const label = (
    <label class="label" for={of}>
      {children}
    </label>
  )
  return asHeading ? <h1>{label}</h1> : label
}

/** One yes-or-no box with its own label. */
export function Checkbox(props: {
  name: string
  label: Child
  hint?: Child
  value?: string
  checked?: boolean | undefined
  error?: string | readonly string[] | undefined
}): Html {
  const { name, label, hint, value = 'on', checked, error } = props
  const id = idOf(name)
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {t('error.word')} {error}
        </p>
      )}
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={checked === true}
          aria-describedby={hint !== undefined && `${id}-hint`}
        />
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <div class="hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
      </div>
    </div>
  )
}
