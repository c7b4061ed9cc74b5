// What a script that sealed gets back: that it is stored. The receipt it made itself.
import type { View } from '#kernel/web'
import { t } from '../words.ts'
import { framed } from './frame.tsx'

export const StoredPage: View<object> = () =>
  framed(t('receipt.title'), t('receipt.lead'), <p>{t('receipt.keep')}</p>)
