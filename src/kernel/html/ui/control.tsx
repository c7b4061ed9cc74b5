/** The thing one types into or chooses from. */

import { kernelWords as t } from '#kernel/language'

import type { Html } from '../html.ts'
import type { Option } from './choices.tsx'

export type FieldType =
  | 'text'
  | 'email'
  | 'password'
  | 'number'
  | 'date'
  | 'time'
  | 'search'
  | 'tel'
  | 'url'
  | 'textarea'
  | 'select'
  | 'radios'
  | 'checkboxes'
  | 'file'

export interface ControlProps {
  name: string
  type?: FieldType | undefined
  id: string
  value?: string | number | readonly string[] | undefined
  /** What the browser may fill in, such as email or current-password. */
  autocomplete?: string | undefined
  inputmode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url' | undefined
  /** For codes, addresses and numbers: written left to right in every language. */
  ltr?: boolean | undefined
  /** The most letters, counted while typing. */
  most?: number | undefined
  rows?: number | undefined
  options?: readonly Option[] | undefined
  /** For select: offers an empty first answer. */
  choose?: boolean | undefined
  accept?: string | undefined
  multiple?: boolean | undefined
  /** Names of files kept from an earlier try. */
  kept?: readonly string[] | undefined
  min?: string | number | undefined
  max?: string | number | undefined
  step?: string | number | undefined
  wrong: boolean
  describedBy: string
}

/** Always left to right, whatever the language. */
const leftToRight = new Set<FieldType>(['email', 'password', 'number', 'tel', 'url'])

export function Control(props: ControlProps): Html {
  const { type = 'text', name, id, ltr, most, value, describedBy } = props
  const shared = {
    class: 'input',
    id,
    name,
    autocomplete: props.autocomplete,
    inputmode: props.inputmode,
    dir: ltr === true || leftToRight.has(type) ? 'ltr' : 'auto',
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-invalid': props.wrong ? 'true' : undefined,
  } as const
  const text = Array.isArray(value)
    ? value.join(', ')
    : value === undefined
      ? undefined
      : String(value)
  if (type === 'textarea') {
    const area = (
      <textarea {...shared} rows={props.rows ?? 5}>
        {text}
      </textarea>
    )
    return counted(area, id, most)
  }
  if (type === 'select')
    return <Select {...props} text={text} shared={{ ...shared, dir: undefined }} />
  if (type === 'file') {
    return (
      <>
        {props.kept !== undefined && props.kept.length > 0 && (
          <p class="hint">
            {t('form.files-kept')} {props.kept.join(', ')}
          </p>
        )}
        <input
          {...shared}
          dir={undefined}
          type="file"
          accept={props.accept}
          multiple={props.multiple === true}
        />
      </>
    )
  }
  const input = (
    <input
      {...shared}
      type={type as 'text'}
      value={type === 'password' ? undefined : text}
      min={props.min}
      max={props.max}
      step={props.step}
      spellcheck={shared.dir === 'ltr' && 'false'}
    />
  )
  return counted(input, id, most)
}

function counted(field: Html, id: string, most: number | undefined): Html {
  if (most === undefined) return field
  return (
    <character-count
      data-most={most}
      data-left={t('form.letters-left', { n: '{n}' })}
      data-over={t('form.letters-over', { n: '{n}' })}
    >
      {field}
      <p class="count" id={`${id}-count`}>
        {t('form.letters-most', { n: most })}
      </p>
      <p class="count unseen" role="status" data-status />
    </character-count>
  )
}

type Shared = { class: string; id: string; name: string; dir?: undefined }

function Select({
  options = [],
  choose,
  text,
  shared,
}: ControlProps & { text: string | undefined; shared: Shared }): Html {
  return (
    <select {...shared}>
      {choose === true && <option value="">{t('form.choose')}</option>}
      {options.map((option) => (
        <option value={option.value} selected={option.value === text}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
