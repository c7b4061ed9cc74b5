/** The way through many pages: by number, or onwards and back where there are no numbers. */

import { formatNumber, kernelWords as t } from '#kernel/language'

import type { Html } from '../html.ts'
import { Icon } from './icon.tsx'

export interface PagerProps {
  page: number
  pages: number
  href: (page: number) => string
  /** Names the nav where a page has two. */
  label?: string | undefined
}

export function Pager({ page, pages, href, label }: PagerProps): Html | null {
  if (pages <= 1) return null
  return (
    <nav class="pager" aria-label={label ?? t('pager.name')}>
      {page > 1 && <Step to={href(page - 1)} back />}
      <ul>
        {shown(page, pages).map((n, at, all) => (
          <>
            {n - (all[at - 1] ?? 0) > 1 && (
              <li class="gap" aria-hidden="true">
                …
              </li>
            )}
            <li>
              {n === page ? (
                <span aria-current="page">
                  <span class="unseen">{t('pager.page', { n: '' })}</span>
                  {formatNumber(n)}
                </span>
              ) : (
                <a href={href(n)} aria-label={t('pager.page', { n: formatNumber(n) })}>
                  {formatNumber(n)}
                </a>
              )}
            </li>
          </>
        ))}
      </ul>
      {page < pages && <Step to={href(page + 1)} />}
    </nav>
  )
}

/** For lists read by cursor, which have no numbers. */
export function Onward(props: {
  previous?: string | undefined
  next?: string | undefined
  label?: string | undefined
}): Html | null {
  const { previous, next, label } = props
  if (previous === undefined && next === undefined) return null
  return (
    <nav class="pager" aria-label={label ?? t('pager.name')}>
      {previous !== undefined && <Step to={previous} back />}
      {next !== undefined && <Step to={next} />}
    </nav>
  )
}

function Step({ to, back }: { to: string; back?: boolean }): Html {
  return back === true ? (
    <a href={to} rel="prev">
      <Icon name="chevron-left" />
      {t('pager.previous')}
    </a>
  ) : (
    <a href={to} rel="next">
      {t('pager.next')}
      <Icon name="chevron-right" />
    </a>
  )
}

/** First, last, and the neighbours of the present page. */
function shown(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages]
  return [...new Set(wanted)].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b)
}
