// What the forms of a page offer to be chosen or hold already: every box, every button, every line of a list.
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { attribute, elements } from './browse.ts'

type Element = DefaultTreeAdapterTypes.Element
export type Offered = {
  action: string
  hidden: Record<string, string>
  choices: Array<[name: string, value: string]>
}

/** The forms that post, each with its hidden fields and all values that a person can send by choosing; an empty one is none. */
export function offered(html: string): Offered[] {
  const forms = elements(parse(html)).filter(
    (one) => one.tagName === 'form' && attribute(one, 'method')?.toLowerCase() === 'post',
  )
  return forms.map((form) => {
    const inside = elements(form)
    const hidden = inside.filter((one) => attribute(one, 'type') === 'hidden')
    return {
      action: attribute(form, 'action') ?? '',
      hidden: Object.fromEntries(
        hidden.map((one) => [attribute(one, 'name') ?? '', attribute(one, 'value') ?? '']),
      ),
      choices: inside.flatMap(choicesOf).filter(([, value]) => value !== ''),
    }
  })
}

function choicesOf(one: Element): Array<[string, string]> {
  const name = attribute(one, 'name')
  if (name === undefined) return []
  if (one.tagName === 'select')
    return elements(one)
      .filter((line) => line.tagName === 'option')
      .map((line) => [name, attribute(line, 'value') ?? ''])
  const value = attribute(one, 'value')
  if (one.tagName === 'button') return value === undefined ? [] : [[name, value]]
  if (one.tagName !== 'input' || attribute(one, 'type') === 'hidden') return []
  if (['checkbox', 'radio'].includes(attribute(one, 'type') ?? '')) return [[name, value ?? 'on']]
  return value === undefined || value === '' ? [] : [[name, value]]
}
