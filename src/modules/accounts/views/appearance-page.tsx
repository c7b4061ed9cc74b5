// Light, dark or as the device says.
import { ThemeForm } from '#html'
import type { PageParts } from '#kernel/web'
import { t } from '../words.ts'

export const appearancePage = ({ theme }: { theme: 'system' | 'light' | 'dark' }): PageParts => ({
  title: t('appearance.title'),
  width: 'form',
  unlisted: true,
  main: <ThemeForm action="/appearance" value={theme} />,
})
