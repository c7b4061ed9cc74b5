// What a real browser has to say about one page: weight, strangers, errors, width, axe, and the ring of the focus.
import { readFileSync } from 'node:fs'
import type { Page, Request, Response } from 'playwright-core'
import { axe } from '../kernel/testing/browser.ts'

export type Seen = { problems: string[]; bytes: number; requests: number; script: number }

/** Bytes over the wire and their number that a first view may cost; scripts have a limit of their own. */
export const allowed = { bytes: 100_000, requests: 6, script: 20_000 }

/** Opens an address as if for the first time and tells what is wrong with it at both widths. */
export async function look(page: Page, address: string, path: string): Promise<Seen> {
  const problems: string[] = []
  const finished: Request[] = []
  const answers: Response[] = []
  const origin = new URL(address).origin
  const onRequest = (request: Request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && url.protocol !== 'data:')
      problems.push(`asks a stranger: ${url.origin}`)
  }
  const onConsole = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`says "${message.text()}"`)
  }
  const onError = (error: Error) => problems.push(`breaks: ${error.message}`)
  const onFinished = (request: Request) => finished.push(request)
  const onResponse = (response: Response) => answers.push(response)
  page.on('request', onRequest).on('console', onConsole).on('pageerror', onError)
  page.on('requestfinished', onFinished).on('response', onResponse)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(address + path, { waitUntil: 'load' })
  for (const answer of answers)
    if (answer.status() >= 400)
      problems.push(`${answer.status()} for ${new URL(answer.url()).pathname}`)
  const weight = await weigh(finished)
  problems.push(...(await sideways(page, 'at 390')), ...(await clean(page, 'at 390, light')))
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'dark' })
  problems.push(...(await sideways(page, 'at 1280')), ...(await clean(page, 'at 1280, dark')))
  page.off('request', onRequest).off('console', onConsole).off('pageerror', onError)
  page.off('requestfinished', onFinished).off('response', onResponse)
  for (const [what, most] of Object.entries(allowed)) {
    const cost = weight[what as keyof typeof allowed]
    if (cost > most) problems.push(`costs ${cost} ${what}, allowed are ${most}`)
  }
  return { problems: problems.map((one) => `${path}: ${one}`), ...weight }
}

async function weigh(finished: Request[]) {
  let bytes = 0
  let script = 0
  for (const request of finished) {
    const { responseBodySize, responseHeadersSize } = await request.sizes()
    bytes += responseBodySize + responseHeadersSize
    if (request.resourceType() === 'script') script += responseBodySize
  }
  return { bytes, script, requests: finished.length }
}

const clean = async (page: Page, when: string) =>
  (await axe(page)).map((one) => `axe ${when}: ${one}`)

/** A page that is wider than the window makes people scroll sideways; the widest offender is named. */
export async function sideways(page: Page, when: string): Promise<string[]> {
  const wide = await inPage<string | null>(page, 'sideways')
  return wide === null ? [] : [`${when} is ${wide}`]
}

export type Stop = { name: string; primary: boolean; ring: boolean }

/** Walks the page by Tab; answers the stops, each with whether its focus can be seen. */
export async function tabStops(page: Page, most = 150): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let at = 0; at < most; at++) {
    await page.keyboard.press('Tab')
    const stop = await inPage<Stop | null>(page, 'focused')
    if (!stop) break
    stops.push(stop)
  }
  return stops
}

const script = readFileSync(new URL('in-page.js', import.meta.url), 'utf8').replaceAll(
  'export ',
  '',
)

/** Runs a function of in-page.js inside the page; evaluated, so that a strict CSP does not keep it out. */
const inPage = <T>(page: Page, name: 'sideways' | 'focused'): Promise<T> =>
  page.evaluate<T>(`(() => { ${script}; return ${name}() })()`)
