/** Names and values: to check answers before sending, or to state what is known. */

import { kernelWords as t } from '#kernel/language'

import type { Child, Html } from '../html.ts'

export interface SummaryRow {
  name: string
  /** Left out: the words "Not given". */
  value?: Child
  /** Where this answer is changed. */
  change?: string | undefined
}

export function Summary({ rows }: { rows: readonly SummaryRow[] }): Html {
  return (
    <dl class="summary">
      {rows.map(({ name, value, change }) => (
        <div>
          <dt>{name}</dt>
          <dd>{value ?? <span class="quiet">{t('summary.not-given')}</span>}</dd>
          {change !== undefined && (
            <dd>
              <a href={change} aria-label={t('change.of', { what: name })}>
                {t('button.change')}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
