// One identity provider as the library wants it: its description as it was read when it was added, its secret opened.
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  discovery,
  type ClientAuth,
  type ServerMetadata,
} from 'openid-client'
import type { Asking } from '#kernel'

export const secretUse = 'accounts.provider'
const seconds = 5

/** HTTPS everywhere; plain HTTP only to this very machine. */
export function mayAsk(issuer: URL): boolean {
  return issuer.protocol === 'https:' || (issuer.protocol === 'http:' && loopback(issuer))
}

const loopback = (url: URL) => ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)

/** Reads the provider's description; throws what the network or the library throws. Takes at most five seconds. */
export async function describe(
  issuer: URL,
  clientId: string,
  secret: string,
): Promise<ServerMetadata> {
  const found = await discovery(issuer, clientId, {}, ClientSecretBasic(secret), {
    timeout: seconds,
    ...(loopback(issuer) ? { execute: [allowInsecureRequests] } : {}),
  })
  return found.serverMetadata()
}

type Row = { issuer: string; client_id: string; client_secret: string; metadata: unknown }

/** The provider ready to be asked; undefined if its secret was sealed by another installation. */
export function configure(now: Asking, row: Row): Configuration | undefined {
  const secret = now.seals.open(secretUse, row.client_secret)
  if (secret === undefined) return undefined
  const metadata = row.metadata as ServerMetadata
  const configuration = new Configuration(
    metadata,
    row.client_id,
    {},
    authentication(metadata, secret),
  )
  configuration.timeout = seconds
  if (loopback(new URL(row.issuer))) allowInsecureRequests(configuration)
  return configuration
}

const authentication = (metadata: ServerMetadata, secret: string): ClientAuth =>
  (metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic']).includes(
    'client_secret_basic',
  )
    ? ClientSecretBasic(secret)
    : ClientSecretPost(secret)
