/** Narrows a list by a plain GET form; what is chosen stands in the address and can be taken off one by one. */

import { kernelWords as t } from '#kernel/language'

import type { Child, Html } from '../html.ts'
import { Button } from './button.tsx'
import { Details } from './details.tsx'
import { Form } from './form.tsx'
import { Icon } from './icon.tsx'

export interface FiltersProps {
  action: string
  /** What is filtered by now; href leads to the list without it. */
  active?: readonly { label: string; href: string }[] | undefined
  /** The list without any filter. */
  clear?: string | undefined
  /** Id of the list that the answer replaces, so that the fields keep their place. */
  swap?: string | undefined
  /** Fields of the form. */
  children: Child
}

export function Filters({ action, active = [], clear, swap, children }: FiltersProps): Html {
  return (
    <div class="filters">
      <Details summary={t('filters.name')} open={active.length > 0} plain>
        <Form action={action} method="get" class="filters-form" swap={swap}>
          {children}
          <Button kind="plain">{t('button.show')}</Button>
        </Form>
      </Details>
      {active.length > 0 && (
        <ul class="filters-active">
          <li class="quiet">{t('filters.active')}</li>
          {active.map(({ label, href }) => (
            <li>
              <a href={href} aria-label={t('filters.remove', { what: label })}>
                <bdi>{label}</bdi>
                <Icon name="x" />
              </a>
            </li>
          ))}
          {clear !== undefined && (
            <li>
              <a href={clear}>{t('filters.clear')}</a>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
