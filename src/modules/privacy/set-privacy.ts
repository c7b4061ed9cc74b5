// Whom people turn to about their data: here, and at the supervisory authority.
import { action, nothing, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { maySet } from './policy.ts'
import { privacy } from './tables.ts'

const Web = z
  .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)])
  .default('')
  .transform((text) => text || null)

export const setPrivacy = action({
  name: 'privacy.set-privacy',
  input: z.object({
    officer: Line(200, 0).default(''),
    officerEmail: z
      .union([z.literal(''), z.email().max(254)])
      .default('')
      .transform((text) => text || null),
    authority: Text(400, 0).default(''),
    authorityUrl: Web,
    representative: Text(400, 0).default(''),
  }),
  subject: nothing,
  may: maySet,
  data: { noPersonalData: 'contact points the business publishes' },
  machine: 'none',

  async run(now, { officer, officerEmail, authority, authorityUrl, representative }) {
    const settings = {
      officer,
      officer_email: officerEmail,
      authority,
      authority_url: authorityUrl,
      representative,
      changed_at: now.at,
    }
    await privacy(now)
      .insertInto('privacy_settings')
      .values(settings)
      .onConflict((old) => old.column('business').doUpdateSet(settings))
      .execute()
    return {}
  },

  audit: () => ({ kind: 'privacy-settings' }),
})
