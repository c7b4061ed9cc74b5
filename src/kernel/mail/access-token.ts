// OAuth 2: a lasting refresh token is changed for an access token that opens IMAP and SMTP for an hour (RFC 6749, 6).
import { z } from 'zod'

export type Grant = {
  tokenUrl: string
  clientId: string
  clientSecret: string
  refreshToken: string
}

const answer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().optional(),
  refresh_token: z.string().optional(),
})

export type Token = { accessToken: string; seconds: number; refreshToken: string | undefined }

/** Throws an error with the code EAUTH when the provider refuses. */
export async function accessToken(grant: Grant): Promise<Token> {
  const response = await fetch(grant.tokenUrl, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(15_000),
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: grant.clientId,
      refresh_token: grant.refreshToken,
      ...(grant.clientSecret === '' ? {} : { client_secret: grant.clientSecret }),
    }),
  })
  const text = (await response.text()).slice(0, 100_000)
  const read = answer.safeParse(jsonOr(text))
  if (!response.ok || !read.success)
    throw Object.assign(new Error(text.slice(0, 200) || `status ${response.status}`), {
      code: 'EAUTH',
    })
  const { access_token, expires_in = 3600, refresh_token } = read.data
  return { accessToken: access_token, seconds: expires_in, refreshToken: refresh_token }
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
