/** What the last action did, or what to know first: one per page, right before the title. */

import { kernelWords as t, nextId } from '#kernel/language'

import type { Child, Html } from '../html.ts'
import { Button } from './button.tsx'
import { Form } from './form.tsx'

export interface NoticeProps {
  tone?: 'done' | 'attention' | 'harm' | undefined
  heading?: string | undefined
  text?: Child
  /** Takes back what was just done: a form of its own with one button. */
  undo?: { action: string; label: string } | undefined
  children?: Child
}

export function Notice({ tone = 'done', heading, text, undo, children }: NoticeProps): Html {
  const id = nextId('notice')
  return (
    <notice-focus>
      <section class={`notice notice-${tone}`} id="message" tabindex="-1" aria-labelledby={id}>
        <h2 id={id}>{heading ?? t(tone === 'done' ? 'notice.done' : 'notice.attention')}</h2>
        {text !== undefined && <p>{text}</p>}
        {children}
        {undo !== undefined && (
          <Form action={undo.action} class="press">
            <Button kind="quiet">{undo.label}</Button>
          </Form>
        )}
      </section>
    </notice-focus>
  )
}
