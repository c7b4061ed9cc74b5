// What was changed about an account, in the receiver's words.
import { draw } from '#kernel/language'
import type { Receiver } from './letters.tsx'
import { t } from './words.ts'

export const changes = [
  'password',
  'address',
  'second-step-on',
  'second-step-off',
  'passkey-added',
  'passkey-removed',
  'provider-linked',
  'token-made',
] as const

export function changeWords(to: Receiver, what: string): string {
  const known = changes.find((one) => one === what) ?? 'password'
  return draw({ locale: to.locale, timeZone: to.timeZone, now: to.at }, () => t(`changed.${known}`))
}
