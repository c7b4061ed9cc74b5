// A mail before it is taken in: read, where it can be read, and known by what makes it the same mail again.
import { readMail } from '#kernel/mail'
import { emailKey } from '#people'
import { identityOf } from './names.ts'

type Came = { uid: number; raw: Uint8Array; readable: boolean; cut: boolean; apart: boolean }

export type OpenedMail = Awaited<ReturnType<typeof openMail>>

export async function openMail(came: Came) {
  const mail = came.readable ? await readMail(came.raw).catch(() => undefined) : undefined
  return {
    ...came,
    mail,
    identity: identityOf(came.raw, mail),
    key: emailKey(mail?.from.email ?? ''),
  }
}
