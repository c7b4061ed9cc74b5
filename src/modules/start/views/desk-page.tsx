import { Empty } from '#html'
import type { View } from '#kernel/web'
import { t } from '../words.ts'

export const DeskPage: View<{ name: string }> = () => ({
  title: t('desk-title'),
  main: <Empty>{t('desk-empty')}</Empty>,
  width: 'desk',
})
