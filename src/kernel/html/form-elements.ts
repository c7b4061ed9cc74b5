/** Elements of forms and the attributes each takes. */

import { oneOf } from './attributes.ts'

const sends = {
  form: 'text',
  formaction: 'send',
  formmethod: oneOf('get', 'post'),
  formnovalidate: 'flag',
  formenctype: oneOf('application/x-www-form-urlencoded', 'multipart/form-data'),
} as const
const control = {
  name: 'text',
  disabled: 'flag',
  required: 'flag',
  autocomplete: 'text',
  form: 'text',
} as const
const inputmode = oneOf('none', 'text', 'decimal', 'numeric', 'tel', 'search', 'email', 'url')
const types = oneOf(
  'text',
  'email',
  'password',
  'number',
  'date',
  'time',
  'datetime-local',
  'month',
  'search',
  'tel',
  'url',
  'checkbox',
  'radio',
  'file',
  'hidden',
  'color',
)

const plain = {} as const

export const formElements = {
  form: {
    action: 'send',
    method: oneOf('get', 'post', 'dialog'),
    enctype: oneOf('application/x-www-form-urlencoded', 'multipart/form-data'),
    novalidate: 'flag',
    autocomplete: 'text',
    name: 'text',
    'accept-charset': oneOf('utf-8'),
  },
  label: { for: 'text' },
  input: {
    ...control,
    ...sends,
    type: types,
    value: 'text',
    checked: 'flag',
    placeholder: 'text',
    readonly: 'flag',
    multiple: 'flag',
    accept: 'text',
    inputmode,
    min: 'text',
    max: 'text',
    step: 'text',
    minlength: 'number',
    maxlength: 'number',
    pattern: 'text',
    size: 'number',
    list: 'text',
    capture: oneOf('user', 'environment'),
  },
  textarea: {
    ...control,
    rows: 'number',
    cols: 'number',
    placeholder: 'text',
    readonly: 'flag',
    minlength: 'number',
    maxlength: 'number',
    wrap: oneOf('soft', 'hard'),
    inputmode,
  },
  select: { ...control, multiple: 'flag', size: 'number' },
  optgroup: { label: 'text', disabled: 'flag' },
  option: { value: 'text', selected: 'flag', disabled: 'flag', label: 'text' },
  datalist: plain,
  button: {
    ...sends,
    type: oneOf('submit', 'button', 'reset'),
    name: 'text',
    value: 'text',
    disabled: 'flag',
    popovertarget: 'text',
  },
  fieldset: { name: 'text', disabled: 'flag', form: 'text' },
  legend: plain,
  output: { for: 'text', name: 'text', form: 'text' },
  progress: { value: 'number', max: 'number' },
  meter: {
    value: 'number',
    min: 'number',
    max: 'number',
    low: 'number',
    high: 'number',
    optimum: 'number',
  },
} as const
