/** A form that works by plain post; keeping a draft and swapping a part of the page are extras. */

import { drawing, kernelWords as t, nextId } from '#kernel/language'

import type { Child, Html } from '../html.ts'

export interface FormProps {
  method?: 'get' | 'post' | undefined
  action: string
  /** Set when the form carries files. */
  multipart?: boolean | undefined
  /** Id of the element that the answer's element of the same id replaces; without script the page loads as usual. */
  swap?: string | undefined
  /** Keeps what was typed in this browser under this key. Never on sealed pages. */
  draft?: string | undefined
  id?: string | undefined
  /** Names the form for screen readers where a page has several. */
  label?: string | undefined
  class?: string | undefined
  children?: Child
}

export function Form(props: FormProps): Html {
  const { method = 'post', swap, draft } = props
  if (swap !== undefined) drawing().needs.add('swap')
  const form = (
    <form
      class={props.class ?? 'form'}
      id={props.id}
      method={method}
      action={props.action}
      enctype={props.multipart === true && 'multipart/form-data'}
      aria-label={props.label}
      data-swap={swap}
      novalidate
    >
      {method === 'post' && <Once />}
      {props.children}
    </form>
  )
  if (draft === undefined) return form
  return (
    <draft-keeper
      data-key={draft}
      data-kept={t('form.draft-kept', { time: '{time}' })}
      data-found={t('form.draft-found')}
    >
      {form}
      <p class="count" role="status" data-status />
    </draft-keeper>
  )
}

/** Pressing twice, or sending again after a lost answer, does a thing once. */
function Once(): Html | null {
  const { once } = drawing()
  return once === undefined ? null : <Hidden name="_once" value={nextId(once)} />
}

/** A value that travels with the form unseen. */
export const Hidden = ({ name, value }: { name: string; value: string | number }): Html => (
  <input type="hidden" name={name} value={value} />
)
