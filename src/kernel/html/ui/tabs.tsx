/** Several views of one thing, each with its own address. */

import { kernelWords as t } from '#kernel/language'

import type { Html } from '../html.ts'

export interface Tab {
  href: string
  label: string
  current?: boolean | undefined
}

export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label?: string }): Html {
  return (
    <nav class="tabs" aria-label={label ?? t('tabs.name')}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current === true && 'page'}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
