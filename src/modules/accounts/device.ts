// Which browser somebody uses, in two words for their own list, and whether it has been here before.
import type { Acting, Asking } from '#kernel'

const browsers: Array<[RegExp, string]> = [
  [/\bEdg/, 'Edge'],
  [/\bOPR\/|Opera/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS|Chromium/, 'Chrome'],
  [/Safari/, 'Safari'],
  [/curl|wget|python|node/i, 'Script'],
]
const systems: Array<[RegExp, string]> = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
]

/** Such as "Firefox, Linux"; empty if the browser says nothing we know. The header itself is never kept. */
export function deviceWords(agent: string): string {
  const first = (list: Array<[RegExp, string]>) => list.find(([shape]) => shape.test(agent))?.[1]
  return [first(browsers), first(systems)].filter((one) => one !== undefined).join(', ')
}

const use = 'accounts.device'

/** A cookie that says: this browser has signed in as this person before. */
export function deviceMark(now: Acting, person: string): string {
  const name = now.random(12).toString('base64url')
  return `${name}.${now.seals.sign(use, `${person} ${name}`)}`
}

/** The name of this device, if it has signed in as this person before. Works as long for nobody. */
export function knownDevice(now: Asking, person: string | null): string | undefined {
  const [name = '', signature = ''] = (now.browser.kept('device') ?? '').split('.')
  const known = now.seals.signed(use, `${person ?? 'nobody'} ${name}`, signature)
  return known && person !== null ? name : undefined
}
