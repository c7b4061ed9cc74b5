/** A verb to press, and under it what will happen. */

import type { Child, Html } from '../html.ts'
import { Icon, type IconName } from './icon.tsx'

interface ButtonProps {
  /** primary: the one filled button of a page; plain: as important, not filled; quiet: like a link; danger: cannot be undone. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined
  /** What happens next, in one sentence. */
  next?: Child
  /** A link that looks like a button, for verbs that only lead somewhere. */
  href?: string | undefined
  name?: string | undefined
  value?: string | undefined
  formaction?: string | undefined
  /** Id of the form, when the button stands outside it. */
  form?: string | undefined
  icon?: IconName | undefined
  children: Child
}

export function Button({
  kind = 'primary',
  next,
  href,
  icon,
  children,
  ...rest
}: ButtonProps): Html {
  const inside = (
    <>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </>
  )
  return (
    <>
      {href === undefined ? (
        <button class={`button button-${kind}`} type="submit" {...rest}>
          {inside}
        </button>
      ) : (
        <a class={`button button-${kind}`} href={href}>
          {inside}
        </a>
      )}
      {next !== undefined && <p class="next">{next}</p>}
    </>
  )
}

/** Buttons side by side; the first is the one to press. */
export function Buttons({ children, next }: { children: Child; next?: Child }): Html {
  return (
    <>
      <div class="buttons">{children}</div>
      {next !== undefined && <p class="next">{next}</p>}
    </>
  )
}
