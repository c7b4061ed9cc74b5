/** A page with nothing on it yet: one sentence, one thing to do, one example to look at. */

import { kernelWords as t } from '#kernel/language'

import type { Child, Html } from '../html.ts'
import { Button } from './button.tsx'

export interface EmptyProps {
  /** What will stand here, or what did not match. */
  children: Child
  action?: { href: string; label: string } | undefined
  example?: string | undefined
}

export function Empty({ children, action, example }: EmptyProps): Html {
  return (
    <div class="empty">
      <p>{children}</p>
      {(action !== undefined || example !== undefined) && (
        <div class="buttons">
          {action !== undefined && <Button href={action.href}>{action.label}</Button>}
          {example !== undefined && <a href={example}>{t('empty.example')}</a>}
        </div>
      )}
    </div>
  )
}
