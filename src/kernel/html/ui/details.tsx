/** Something more, shown when asked for. */

import type { Child, Html } from '../html.ts'
import { Icon } from './icon.tsx'

export interface DetailsProps {
  summary: Child
  open?: boolean | undefined
  /** Without the rule at the side. */
  plain?: boolean | undefined
  children: Child
}

export function Details({ summary, open, plain, children }: DetailsProps): Html {
  return (
    <details class="details" open={open === true}>
      <summary>
        <Icon name="chevron-right" />
        {summary}
      </summary>
      <div class={plain === true ? undefined : 'details-inside'}>{children}</div>
    </details>
  )
}
