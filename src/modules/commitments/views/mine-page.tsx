import { Empty } from '#html'
import type { PageParts } from '#kernel/web'
import type { MineSeen } from '../see-mine.ts'
import { t } from '../words.ts'
import { PromiseRows } from './promise-rows.tsx'

export const MinePage = ({ rows }: MineSeen): PageParts => ({
  title: t('mine.title'),
  lead: t('mine.lead'),
  unlisted: true,
  main:
    rows.length === 0 ? (
      <Empty action={{ href: '/commitments', label: t('place') }}>{t('mine.empty')}</Empty>
    ) : (
      <PromiseRows rows={rows} label={t('mine.title')} />
    ),
})
