// A report as a browser seals it: the same steps, with the work a browser has to do.
import { sealReport, type Attached } from '#kernel/sealing'
import { argon } from './argon.ts'
import type { Receiving } from './for-tests.ts'
import { worked } from './submit-sealed.ts'

type Wish = {
  business: string
  on: string
  readers: readonly Receiving[]
  custodians?: readonly Receiving[]
  words: Record<string, unknown>
  identity?: Record<string, unknown>
  files?: readonly Attached[]
}

export async function sealedByBrowser(wish: Wish) {
  const reader = ({ recipient, pair }: Receiving) => ({ id: recipient, key: pair.open })
  const { sealed, receipt } = await sealReport(argon, {
    business: wish.business,
    on: wish.on,
    readers: wish.readers.map(reader),
    custodians: (wish.custodians ?? []).map(reader),
    words: wish.words,
    identity: wish.identity,
    files: wish.files ?? [],
  })
  const { files, ...bundle } = sealed
  let tries = 0
  while (!worked(bundle.report, String(tries))) tries += 1
  return {
    receipt,
    bundle: { ...bundle, files: files.map((one) => one.id) },
    work: String(tries),
    files: files.map((one) => one.bytes),
  }
}
