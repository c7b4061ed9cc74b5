// Two real browsers on one site: the reporter's, which nobody knows, and a recipient's, who is signed in.
import type { Page } from 'playwright-core'
import { openBrowser } from '../kernel/testing/browser.ts'
import { listen } from '../kernel/web/listen.ts'
import type { Shop, Town } from './index.ts'
import { approveRecipient } from '../modules/speakup/approve-recipient.ts'
import { fresh } from '../modules/speakup/for-tests.ts'
import { proposeRecipient } from '../modules/speakup/propose-recipient.ts'

export type Window = {
  page: Page
  /** What the browser itself complained about: errors of scripts, what the CSP kept out, answers that failed. */
  complaints: string[]
  /** Bodies and addresses of all that was sent. */
  sent: string[]
  signIn(person: string): Promise<void>
  close(): Promise<void>
}

/** Opens windows onto a town; `quick` serves the same scripts with an Argon2id that costs next to nothing. */
export async function openWindows(town: Town, shop: Shop) {
  const server = await listen(town.app, town.site)
  // NOTE: localhost is a secure context, as https is: browsers seal nowhere else.
  const origin = `http://localhost:${new URL(server.address).port}`
  const opened: Window[] = []
  const open = async (options: { quick: boolean }): Promise<Window> => {
    const { context, close } = await openBrowser({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    const complaints: string[] = []
    const sent: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('request', (request) => {
      sent.push(
        `${request.method()} ${request.url()} ${request.postDataBuffer()?.toString() ?? ''}`,
      )
    })
    if (options.quick)
      await page.route('**/sealing-kernel-sealing-unlock.js', async (route) => {
        const answer = await route.fetch()
        const text = await answer.text()
        await route.fulfill({
          response: answer,
          body: text.replace('memory: 65_536, passes: 3', 'memory: 64, passes: 1'),
        })
      })
    const window: Window = {
      page,
      complaints,
      sent,
      async signIn(person) {
        const { cookies } = await shop.browse(person)
        await context.clearCookies()
        await context.addCookies(
          [...cookies].map(([name, value]) => ({ name, value, url: origin })),
        )
      },
      close,
    }
    opened.push(window)
    return window
  }
  return {
    origin,
    open,
    close: async () => {
      for (const one of opened) await one.close()
      await server.stop()
    },
  }
}

/** Proposed by the owner, approved by somebody else; the key is theirs to make. */
export async function list(shop: Shop, email: string, duties: { reads?: true; keeps?: true }) {
  const owner = fresh(await shop.as(shop.owner))
  const { recipient } = await owner.perform(proposeRecipient, {
    email,
    role: 'Trusted',
    step: 1,
    ...duties,
  })
  const second = await shop.add(`Second for ${email}`, { hats: ['ethics-contact'] })
  await fresh(await shop.as(second)).perform(approveRecipient, { recipient })
}

/** A passphrase of a recipient. */
export const phrase = 'seven quiet herons stand in the reeds'

export async function openBox(page: Page, origin: string, receipt: string) {
  await page.goto(`${origin}/speak-up/mailbox`)
  await page.fill('[name=receipt]', receipt)
  await page.click('form[action="/speak-up/mailbox"] button')
}

export async function unlock(page: Page, words: string) {
  await page.fill('[name=phrase]', words)
  await page.click('[data-part=unlock] button[type=submit]')
  await page.waitForSelector('text=CANARY-what')
}

export async function makeKey(page: Page, desk: string) {
  await page.goto(desk)
  await page.fill('[name=passphrase]', phrase)
  await page.fill('[name=again]', phrase)
  await page.click('speakup-key button[type=submit]')
  await page.waitForSelector('text=Your key is made.')
}

/** Tables of the whole database in which one of these words stands. */
export async function tablesWith(town: Town, words: readonly string[]): Promise<string[]> {
  const { owner } = town.app.database
  const tables = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relkind in ('r', 'p')
     and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  const found: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await owner.query<{ all: string | null }>(
      `select string_agg(t::text, E'\\n') as all from ${name} t`,
    )
    if (words.some((word) => rows[0]?.all?.includes(word))) found.push(name)
  }
  return found
}
