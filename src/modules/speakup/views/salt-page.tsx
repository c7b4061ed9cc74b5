// What a script asks for before it opens a mailbox; nobody looks at it.
import type { View } from '#kernel/web'
import { t } from '../words.ts'
import { framed } from './frame.tsx'

export const SaltPage: View<{ salt: string }> = (given) =>
  framed(t('login.title'), t('login.lead'), <p data-sealing={JSON.stringify(given)} />)
