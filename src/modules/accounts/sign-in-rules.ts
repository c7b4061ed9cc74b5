// The business decides who may open an account, and where else people may prove who they are.
// @fulfils R13
import { action, hat, Id, invalid, nothing, question, running, z } from '#kernel'
import { Line, Ticked } from '#kernel/web'
import { describe, mayAsk, secretUse } from './provider.ts'
import { signInSettings } from './settings.ts'
import { accounts, signUpKinds } from './tables.ts'

const none = { noPersonalData: 'rules of the business' } as const

export const seeSignInRules = question({
  name: 'accounts.see-sign-in-rules',
  input: z.object({}),
  subject: nothing,
  may: running,
  data: none,
  machine: 'none',
  audit: { unaudited: 'rules of the business' },

  async run(now) {
    const providers = await accounts(now)
      .selectFrom('identity_providers')
      .select(['id', 'slug', 'label', 'issuer', 'client_id', 'newcomers'])
      .where('closed_at', 'is', null)
      .orderBy('label')
      .execute()
    return { ...(await signInSettings(now)), providers, origin: now.origin }
  },
})

export const setSignInRules = action({
  name: 'accounts.set-sign-in-rules',
  input: z.object({ signUp: z.enum(signUpKinds), confirmFirst: Ticked }),
  subject: nothing,
  may: running,
  data: none,
  machine: 'none',
  // NOTE: whoever switched it on must be able to switch it off, even if no letter arrives.
  openTo: ['unconfirmed'],

  async run(now, { signUp, confirmFirst }) {
    const rules = { sign_up: signUp, confirm_first: confirmFirst, changed_at: now.at }
    await accounts(now)
      .insertInto('sign_in_settings')
      .values(rules)
      .onConflict((conflict) => conflict.columns(['business']).doUpdateSet(rules))
      .execute()
    return {}
  },

  audit: ({ input }) => ({
    kind: 'business',
    detail: { signUp: input.signUp, confirmFirst: input.confirmFirst },
  }),
})

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
  data: none,
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

export const closeProvider = action({
  name: 'accounts.close-provider',
  input: z.object({ provider: Id }),
  subject: (now, { provider }) =>
    accounts(now)
      .selectFrom('identity_providers')
      .select('id')
      .where('id', '=', provider)
      .where('closed_at', 'is', null)
      .executeTakeFirst(),
  may: hat('owner'),
  data: none,
  machine: 'none',
  proof: 'recent',

  async run(now, { provider }) {
    await accounts(now)
      .updateTable('identity_providers')
      .set({ closed_at: now.at, client_secret: '' })
      .where('id', '=', provider)
      .execute()
    await accounts(now).deleteFrom('identities').where('provider', '=', provider).execute()
    return {}
  },

  audit: ({ input }) => ({ kind: 'identity-provider', id: input.provider }),
})
