// Adds another place where people may prove who they are (OpenID Connect).
// @fulfils R13
import { action, hat, invalid, nothing, z } from '#kernel'
import { Line, Ticked } from '#kernel/web'
import { describe, mayAsk, secretUse } from './provider.ts'
import { accounts } from './tables.ts'

export const addProvider = action({
  name: 'accounts.add-provider',
  input: z.object({
    label: Line(60),
    issuer: z.url('road.field.url').max(500),
    clientId: Line(300),
    clientSecret: Line(500),
    newcomers: Ticked,
  }),
  subject: nothing,
  may: hat('owner'),
  data: { noPersonalData: 'rules of the business' },
  machine: 'none',
  proof: 'recent',
  limits: [{ most: 30, seconds: 3600, by: 'person' }],

  /** Reads the provider's description now, so that signing in later needs no discovery. */
  async run(now, { label, issuer, clientId, clientSecret, newcomers }) {
    const address = new URL(issuer)
    if (!mayAsk(address)) throw invalid({ issuer: 'accounts.provider-https' })
    const metadata = await describe(address, clientId, clientSecret).catch(() => undefined)
    if (!metadata) throw invalid({ issuer: 'accounts.provider-unreachable' })
    const id = now.id()
    const slug = await freeSlug(now, label)
    await accounts(now)
      .insertInto('identity_providers')
      .values({
        id,
        slug,
        label,
        issuer: metadata.issuer,
        client_id: clientId,
        client_secret: now.seals.seal(secretUse, clientSecret),
        metadata: JSON.stringify(metadata),
        newcomers,
        made_at: now.at,
        closed_at: null,
      })
      .execute()
    return { provider: id, slug }
  },

  audit: ({ answer }) => ({ kind: 'identity-provider', id: answer.provider }),
})

/** A short name for addresses, made of the label; numbered where it is taken. */
async function freeSlug(now: Parameters<typeof accounts>[0], label: string): Promise<string> {
  const plain =
    label
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 40) || 'provider'
  const taken = await accounts(now)
    .selectFrom('identity_providers')
    .select('slug')
    .where('slug', 'like', `${plain}%`)
    .execute()
  return taken.some(({ slug }) => slug === plain) ? `${plain}-${taken.length + 1}` : plain
}
