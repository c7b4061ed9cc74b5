// Whom people turn to about their data; empty until somebody fills it in.
import type { Asking } from '#kernel'
import { privacy, type PrivacyTables } from './tables.ts'

export type Settings = Omit<PrivacyTables['privacy_settings'], 'business' | 'changed_at'>

export const settingsOf = async (now: Asking): Promise<Settings> =>
  (await privacy(now)
    .selectFrom('privacy_settings')
    .select(['officer', 'officer_email', 'authority', 'authority_url', 'representative'])
    .executeTakeFirst()) ?? {
    officer: '',
    officer_email: null,
    authority: '',
    authority_url: null,
    representative: '',
  }
