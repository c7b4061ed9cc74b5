// What stands on every page of the reporter: no navigation, no name, and a way out at the top.
import type { Html } from '#html'
import type { PageParts } from '#kernel/web'
import { t } from '../words.ts'

export const framed = (
  title: string,
  lead: string,
  main: Html,
  more: Partial<PageParts> = {},
): PageParts => ({
  title,
  lead,
  bare: true,
  unlisted: true,
  main: (
    <>
      <p>
        <a href="/speak-up/leave">{t('start.leave')}</a>
      </p>
      {main}
    </>
  ),
  ...more,
})
